import { type Attendee, bareName, chairsOf, quotedIn } from '../../language/attendance.ts';
import { initialsOf } from '../../language/person.ts';
import { quote } from '../../language/quote.ts';
import type { Quotation } from '../../language/speakers.ts';
import type { Through } from '../../language/who.ts';
import type { Minutes } from '../../model/minutes.ts';
import type { Person } from '../../model/people/person.ts';
import { foldWord } from '../../values/status.ts';
import { bookWithMh, writeMinutes } from '../parts/example-minutes.ts';
import { timesQuoted } from '../parts/times-quoted.ts';
import type { Rule } from '../rule.ts';

export const personAbsent: Rule = {
	id: 'person-absent',
	severity: 'warning',
	summary: 'Nobody who sent apologies is quoted, or was in the chair.',
	why: 'Either someone else said it, or the person came after all. Either way, the record of the meeting is wrong.',
	fix: 'Correct the initials or the name, or move the person to "invitees". If it was said by email or before the meeting, say so in the minutes.',
	limits:
		'Quotations are found as in person-unlisted. What was said by email, before the meeting or at another meeting is not reported. If the words fit several people, person-ambiguous reports it. If "The Chair" is quoted, it is the one whom "chair" in the front matter names, or who has that role in "invitees". Each person is reported once a meeting, at the first quotation.',
	examples: [
		{
			title: 'absent people who are mentioned, or quoted from elsewhere',
			files: bookWithMh(
				['apologies:', '  LH: Lorna Hunt'],
				'MH said, as LH said before, that it is late. LH reported by email that the data is in.',
			),
			says: [],
		},
		{
			title: 'someone who sent apologies, and someone who sent a substitute',
			files: bookWithMh(
				['  CC: { name: Claire Corcoran, for: TR }', 'apologies:', '  LH: Lorna Hunt', '  TR: Teresa Rogers'],
				'LH said that it is late. MH agreed with LH. LH asked why.',
				'',
				'TR suggested a later date.',
			),
			says: [
				'minutes/2025-04.md:11:1  warning  "LH" (Lorna Hunt) is quoted here and once more but sent apologies; correct the initials, or move the person to "invitees"',
				'minutes/2025-04.md:13:1  warning  "TR" (Teresa Rogers) is quoted but sent apologies; if "CC" (Claire Corcoran), who stood in, said it, write "CC"; otherwise move the person to "invitees"',
			],
		},
		{
			title: 'a name, and an office',
			files: bookWithMh(
				[
					'  LG: Lena Grant',
					'apologies:',
					'  LH: { name: Cllr Lorna Hunt, role: Treasurer }',
					'  KY: { name: Kevin Yong, role: Chair }',
				],
				'The Treasurer said that it is late. The Chair asked why. Cllr Hunt and Lena Grant thanked MH.',
			),
			says: [
				'minutes/2025-04.md:11:1  warning  "The Treasurer" (Cllr Lorna Hunt) is quoted here and once more but sent apologies; correct who spoke, or move the person to "invitees"',
			],
		},
		{
			title: 'the chair of the meeting',
			files: {
				'minutes/2025-04.md': writeMinutes({
					front: ['chair: LH', 'invitees:', '  MH: Dr Mac Heath', 'apologies:', '  LH: Lorna Hunt'],
				}),
			},
			says: [
				'minutes/2025-04.md:3:8  warning  "LH" (Lorna Hunt) is in the chair but sent apologies; correct "chair", or move the person to "invitees"',
			],
		},
	],
	*check({ book, board }) {
		for (const { minutes, first, times, fitting } of quotedIn(book, board)) {
			const absent = theOne(fitting);
			if (absent?.list !== 'apologies') continue;
			const message = `${named(absent.person, first.written)} is quoted${timesQuoted(times)} but sent apologies; ${advice(absent.person, first, minutes)}`;
			yield { place: first.place, message };
		}
		for (const { written, place, fitting } of chairsOf(book, board)) {
			const absent = theOne(fitting);
			if (absent?.list !== 'apologies') continue;
			const message = `${named(absent.person, written)} is in the chair but sent apologies; correct "chair", or move the person to "invitees"`;
			yield { place, message };
		}
	},
};

/** If the words fit several people, person-ambiguous reports it. */
function theOne(fitting: readonly Attendee[]): Attendee | undefined {
	return fitting.length === 1 ? fitting[0] : undefined;
}

function advice(absent: Person, { through }: Quotation, { invitees }: Minutes): string {
	const names = [absent.initials, initialsOf(absent.name)].map(foldWord);
	const substitute = invitees.find(
		(person) =>
			person.for !== undefined &&
			(names.includes(foldWord(person.for)) || bareName(person.for) === bareName(absent.name)),
	);
	return substitute
		? `if ${named(substitute, substitute.initials)}, who stood in, said it, write ${quote(substitute.initials)}; otherwise move the person to "invitees"`
		: `correct ${WRONG[through] ?? 'the name'}, or move the person to "invitees"`;
}

/** What is wrong, if the words are. */
const WRONG: Partial<Record<Through, string>> = { initials: 'the initials', office: 'who spoke' };

function named({ name }: Person, written: string): string {
	return written === name ? quote(name) : `${quote(written)} (${quote(name).slice(1, -1)})`;
}
