import { PERSONAL_DETAILS } from '../../language/personal-details/form.ts';
import { personalDetails } from '../../language/personal-details.ts';
import { quote } from '../../language/quote.ts';
import { restrictedActions } from '../../language/restricted-actions.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import { type PublicLine, publicLines } from '../parts/public-lines.ts';
import type { Rule } from '../rule.ts';

const PLO = '| 78 | Bring the PLO report to a future meeting. | RE | April 2025 | open |';
const minutesOf = (...discussion: string[]) => ({
	'minutes/2025-04.md': writeMinutes({ date: '2025-04', discussion, log: [PLO] }),
});

export const publicRisk: Rule = {
	id: 'public-risk',
	severity: 'info',
	singly: true,
	summary: 'Nothing personal is in the minutes that a public copy would show.',
	why: 'On the web, an age and a place are often enough to know a child, and what is public once cannot be taken back. While something of the kind is neither restricted nor allowed, alb makes no public copy.',
	fix: 'Mark it as restricted, say it without the detail, or allow it in a comment that begins with alb-allow public-risk and gives the reason.',
	limits:
		'It looks for ages of children, dates of birth, telephone numbers, email and postal addresses, postcodes, passwords, numbers such as that of national insurance or a court case, cases told of a child or family, what was said in confidence, and lines such as "Restricted items" or "Part 2: private" that mark nothing. Not reported are spans of ages ("aged 5 to 11"), numbers of children or families ("two children were placed"), and the address and telephone number of the location at the top. Not found are names, what is said of staff ("off sick"), a detail whose meaning is only in the title of its column, and a story told in other words.',
	examples: [
		{
			title: 'children in general, and details that are restricted',
			files: minutesOf(
				'RE said that 40 children aged 5 to 11 wait, that two were placed in Kent, and that confidence grew.',
				'',
				'MH spoke of <!-- restricted -->a boy aged 9<!-- /restricted --> too.',
			),
			says: [],
		},
		{
			title: 'parts that are private and not marked',
			files: minutesOf('## Part 2: private', '', 'RE said that Child T is well.'),
			says: [
				'minutes/2025-04.md:8:4  info  "Part 2: private" says that something is confidential, and a public copy would show it; mark it as restricted, leave it out, or allow it with a reason',
				'minutes/2025-04.md:10:14  info  "Child T" tells of a case that people may recognise, and a public copy would show it; mark it as restricted, leave it out, or allow it with a reason',
			],
		},
		{
			title: 'ages, a case, an address, a number to ring, and a confidence',
			files: minutesOf(
				'MH told of two children aged 2 and 3½, and of a Bristol child in care.',
				'',
				'RE gave an example of a family that had waited; they live at 12 Mill Lane, BS1 4QA.',
				'',
				'It was said in confidence. Call 0117 496 0999 or write to clerk@example.org.',
			),
			says: [
				'minutes/2025-04.md:8:25  info  "aged 2 and 3½" gives the age of a child, and a public copy would show it; mark it as restricted, leave it out, or allow it with a reason',
				'minutes/2025-04.md:8:47  info  "a Bristol child" tells of a case that people may recognise, and a public copy would show it; mark it as restricted, leave it out, or allow it with a reason',
				'minutes/2025-04.md:10:12  info  "example of a family" tells of a case that people may recognise, and a public copy would show it; mark it as restricted, leave it out, or allow it with a reason',
				'minutes/2025-04.md:10:62  info  "12 Mill Lane" is an address, and a public copy would show it; mark it as restricted, leave it out, or allow it with a reason',
				'minutes/2025-04.md:10:76  info  "BS1 4QA" is a postcode, and a public copy would show it; mark it as restricted, leave it out, or allow it with a reason',
				'minutes/2025-04.md:12:13  info  "in confidence" says that something is confidential, and a public copy would show it; mark it as restricted, leave it out, or allow it with a reason',
				'minutes/2025-04.md:12:33  info  "0117 496 0999" is a telephone number, and a public copy would show it; mark it as restricted, leave it out, or allow it with a reason',
				'minutes/2025-04.md:12:59  info  "clerk@example.org" is an email address, and a public copy would show it; mark it as restricted, leave it out, or allow it with a reason',
			],
		},
	],
	*check({ book, board }) {
		const actions = restrictedActions(book, board.numbering);
		for (const minutes of book.meetings) {
			const told = new Set<string>();
			const doubtful = new Set(minutes.unread.flatMap(({ code, place }) => (code === 'restricted' ? place.line : [])));
			for (const { open, placeAt } of joined(publicLines(minutes, actions))) {
				const isLocation = placeAt(0).line === minutes.location?.place.line;
				for (const { kind, words, index } of personalDetails(open)) {
					const place = placeAt(index);
					// The address of a link is in the text of it too.
					const key = `${place.line}:${place.column}`;
					// A line that looks like a mark is told by restricted-form.
					const isMark = kind === 'confidence' && doubtful.has(place.line);
					if (told.has(key) || isMark || (isLocation && OF_A_PLACE.has(kind))) continue;
					told.add(key);
					yield {
						place,
						message: `${quote(words)} ${PERSONAL_DETAILS[kind]}, and a public copy would show it; mark it as restricted, leave it out, or allow it with a reason`,
					};
				}
			}
		}
	},
};

/** What the location of a meeting is: it is public. */
const OF_A_PLACE: ReadonlySet<keyof typeof PERSONAL_DETAILS> = new Set(['address', 'postcode', 'telephone']);

/** The lines; one that continues a value of the front matter (indented, without a key of its own) together with the one before. */
function joined(lines: readonly PublicLine[]): PublicLine[] {
	return lines.map((line, index) => {
		const before = lines[index - 1];
		if (!before || !/^ +[^\s:#-][^:]*$/.test(line.open)) return line;
		const start = before.open.length + 1;
		return {
			open: `${before.open} ${line.open}`,
			placeAt: (at) => (at < start ? before.placeAt(at) : line.placeAt(at - start)),
		};
	});
}
