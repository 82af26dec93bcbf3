import { quote, quoteAll } from '../../language/quote.ts';
import type { Minutes } from '../../model/minutes.ts';
import type { Unread } from '../../model/unread.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import { HIDES_ACTIONS } from '../parts/what-was-read.ts';
import type { Report, Rule } from '../rule.ts';

export const frontMatter: Rule = {
	id: 'front-matter',
	severity: 'error',
	fixed: HIDES_ACTIONS,
	summary: 'The block at the top, between two "---" lines, can be read and says when the meeting was.',
	why: 'The block says when the meeting was and who was invited. Without it the minutes cannot be put in order, and initials belong to nobody.',
	fix: 'Begin the file with a line "---", a line such as "date: 2025-04", the lists of people, and another line "---". Put a text in quotation marks if it contains ": " or " #", or begins with a punctuation mark.',
	examples: [
		{
			title: 'a block as it should be',
			files: { 'minutes/2025-04.md': writeMinutes() },
			says: [],
		},
		{
			title: 'no block',
			files: { 'minutes/2025-04.md': '# Meeting notes and action log: April 2025\n' },
			says: [
				'minutes/2025-04.md:1:1  error  the file does not begin with a block between two "---" lines; put "---", "date: 2025-04" and "---" at the top, each on a line of its own',
			],
		},
		{
			title: 'a block without an end, and one in another language',
			files: {
				'minutes/2025-04.md': '---\ndate: 2025-04\n\n## 1. Introductions\n',
				'minutes/2025-07.md': '---json\n{ "date": "2025-07" }\n---\n\n## 1. Introductions\n',
			},
			says: [
				'minutes/2025-04.md:1:1  error  the block that begins here has no end; put a line "---" after its last entry',
				'minutes/2025-07.md:1:1  error  "json" comes after the first "---", where nothing is allowed; delete it, and write the block as lines such as "date: 2025-04"',
			],
		},
		{
			title: 'a second block, and a line across the page',
			files: {
				'minutes/2025-04.md': writeMinutes({
					date: '2025-04',
					discussion: [
						'---',
						'chair: MH',
						'apologies:',
						'  MW: Mary Heathcote',
						'---',
						'',
						'Agreed.',
						'',
						'---',
						'',
						'Noted.',
					],
				}),
			},
			says: [
				'minutes/2025-04.md:8:1  error  a second block begins here, with "chair" and "apologies", and only the one at the top is read; move its entries there, and delete it',
			],
		},
		{
			title: 'a colon in a text, a date in words, a comment by mistake',
			files: {
				'minutes/2025-01.md': writeMinutes({ date: '2025-01', front: ['title: Special meeting: funding'] }),
				'minutes/2025-04.md': writeMinutes({ date: 'April 2025' }),
				'minutes/2025-07.md': writeMinutes({ date: '2025-07', front: ['location: Room #4'] }),
			},
			says: [
				'minutes/2025-01.md:3:8  error  the block at the top cannot be read from here: a text with ": " in it reads as a second key; put the text in quotes',
				'minutes/2025-04.md:2:7  error  in "date", "April 2025" should be a date such as 2025-04 or 2025-04-24',
				'minutes/2025-07.md:3:16  warning  "#4" is read as a comment, not as part of "Room"; if it is part of it, put quotation marks round the whole text: "Room #4"',
			],
		},
		{
			title: 'no date, in a file whose name has no date either',
			files: { 'minutes/april.md': '---\nlocation: Reading\n---\n\n## 1. Introductions\n' },
			says: ['minutes/april.md:2:1  error  nothing says when the meeting was; add a line such as "date: 2025-04" here'],
		},
	],
	*check({ book }) {
		for (const minutes of book.meetings) {
			for (const [index, unread] of minutes.unread.entries()) {
				// A value can be wrong in two ways at once, and a line of broken YAML in many; the first finding is enough.
				if (!isRepeated(unread, minutes.unread[index - 1])) yield* explain(unread, minutes);
			}
		}
	},
};

/** A value that the parser quotes can be as long as the block. */
function shorten(problem: string): string {
	return problem.replace(/"([^"]{61,})"/g, (_, value: string) => quote(value));
}

function isRepeated(unread: Unread, before: Unread | undefined): boolean {
	if (before?.place.line !== unread.place.line) return false;
	if (unread.code === 'front-matter-value') return before.code === unread.code && before.path === unread.path;
	return unread.code === 'front-matter-yaml' && before.code === unread.code && before.problem === unread.problem;
}

function* explain(unread: Unread, minutes: Minutes): Generator<Report> {
	const { place } = unread;
	const date = minutes.date?.value;
	switch (unread.code) {
		case 'front-matter-missing': {
			const message = `the file does not begin with a block between two "---" lines; put "---", "date: ${date ?? '2025-04'}" and "---" at the top, each on a line of its own`;
			return yield { place, message };
		}
		case 'front-matter-unclosed':
			return yield { place, message: 'the block that begins here has no end; put a line "---" after its last entry' };
		case 'front-matter-second': {
			const message = `a second block begins here, with ${quoteAll(unread.keys, 'and')}, and only the one at the top is read; move its entries there, and delete it`;
			return yield { place, message };
		}
		case 'front-matter-dashes': {
			const message = `${quote(unread.line)} is neither an entry nor the end of the block at the top; end the block with a line that is "---" and nothing else`;
			return yield { place, message };
		}
		case 'front-matter-language': {
			const message = `${quote(unread.language)} comes after the first "---", where nothing is allowed; delete it, and write the block as lines such as "date: 2025-04"`;
			return yield { place, message };
		}
		case 'front-matter-yaml': {
			const advice =
				unread.hint ?? 'write it as "key: value", with quotation marks round any text that contains punctuation';
			const message = `the block at the top cannot be read from here: ${shorten(unread.problem)}; ${advice}`;
			return yield { place, message };
		}
		case 'front-matter-value':
			return yield { place, message: `in ${quote(unread.path)}, ${shorten(unread.problem)}` };
		case 'front-matter-comment': {
			const whole = quote(`${unread.value} ${unread.comment}`);
			const message = `${quote(unread.comment)} is read as a comment, not as part of ${quote(unread.value)}; if it is part of it, put quotation marks round the whole text: ${whole}`;
			return yield { place, message, severity: 'warning' };
		}
		case 'front-matter-date': {
			if (date === undefined) {
				return yield { place, message: 'nothing says when the meeting was; add a line such as "date: 2025-04" here' };
			}
			const message = `the date is taken from the file name; add a line "date: ${date}" here`;
			return yield { place, message, severity: 'warning' };
		}
	}
}
