import { type Attendee, bareName, quotedIn } from '../../language/attendance.ts';
import { initialsOf } from '../../language/person.ts';
import { quote } from '../../language/quote.ts';
import type { Minutes } from '../../model/minutes.ts';
import type { Person } from '../../model/people/person.ts';
import { foldWord } from '../../values/status.ts';
import { bookWithMh } from '../parts/example-minutes.ts';
import { timesQuoted } from '../parts/times-quoted.ts';
import type { Rule } from '../rule.ts';

export const personAbsent: Rule = {
	id: 'person-absent',
	severity: 'warning',
	summary: 'Nobody who sent apologies is quoted.',
	why: 'Either someone else said it, or the person came after all. Either way, the record of the meeting is wrong.',
	fix: 'Correct the initials, or move the person to "invitees". If it was said by email or before the meeting, say so in the minutes.',
	limits:
		'Quotations are found as in person-unlisted. What was said by email, before the meeting or at another meeting is not reported. If the initials fit several people, person-ambiguous reports it. Each person is reported once a meeting, at the first quotation.',
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
	],
	*check({ book, board }) {
		for (const { minutes, first, times, fitting } of quotedIn(book, board)) {
			const absent = theOne(fitting);
			if (absent?.list !== 'apologies') continue;
			const message = `${named(absent.person, first.initials)} is quoted${timesQuoted(times)} but sent apologies; ${advice(absent.person, minutes)}`;
			yield { place: first.place, message };
		}
	},
};

/** If the initials fit several people, person-ambiguous reports it. */
function theOne(fitting: readonly Attendee[]): Attendee | undefined {
	return fitting.length === 1 ? fitting[0] : undefined;
}

function advice(absent: Person, { invitees }: Minutes): string {
	const names = [absent.initials, initialsOf(absent.name)].map(foldWord);
	const substitute = invitees.find(
		(person) =>
			person.for !== undefined &&
			(names.includes(foldWord(person.for)) || bareName(person.for) === bareName(absent.name)),
	);
	return substitute
		? `if ${named(substitute, substitute.initials)}, who stood in, said it, write ${quote(substitute.initials)}; otherwise move the person to "invitees"`
		: 'correct the initials, or move the person to "invitees"';
}

function named({ name }: Person, initials: string): string {
	return `${quote(initials)} (${quote(name).slice(1, -1)})`;
}
