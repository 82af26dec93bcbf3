import { bareName } from '../../language/attendance.ts';
import { nearest } from '../../language/nearest.ts';
import { initialsOf } from '../../language/person.ts';
import { quote } from '../../language/quote.ts';
import type { Minutes } from '../../model/minutes.ts';
import type { Person } from '../../model/people/person.ts';
import { hidesPeople } from '../../values/hidden-discussion.ts';
import { foldWord } from '../../values/status.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import type { Rule } from '../rule.ts';

const minutesOf = (...front: string[]) => ({
	'minutes/2025-04.md': writeMinutes({
		front: ['invitees:', '  MH: Dr Mac Heath', ...front],
	}),
});

export const substituteUnknown: Rule = {
	id: 'substitute-unknown',
	severity: 'warning',
	summary: 'Every substitute stands in for someone who sent apologies.',
	why: 'Otherwise the record does not say who was represented, or that this person did not come.',
	fix: 'Add the absent person to "apologies", or write the initials after "for" as they are there.',
	examples: [
		{
			title: 'in place of people who sent apologies, by initials and by name',
			files: minutesOf(
				'  CC: { name: Claire Corcoran, for: TR }',
				'  AC: { name: Amy Coombs, for: Sarah Skinner }',
				'apologies:',
				'  TR: Teresa Rogers',
				'  SS: Dr Sarah Skinner',
			),
			says: [],
		},
		{
			title: 'in place of a stranger, of someone who came, and of a misspelt name',
			files: minutesOf(
				'  CC: { name: Claire Corcoran, for: TR }',
				'  AC: { name: Amy Coombs, for: MH }',
				'  KY: { name: Kevin Yong, for: Sara Skinner }',
				'apologies:',
				'  SS: Sarah Skinner',
			),
			says: [
				'minutes/2025-04.md:5:3  warning  "CC" (Claire Corcoran) stands in for "TR", who is not in "apologies"; add the person there, or correct the initials',
				'minutes/2025-04.md:6:3  warning  "AC" (Amy Coombs) stands in for "MH", who is in "invitees", not in "apologies"; move the person there, or correct the initials',
				'minutes/2025-04.md:7:3  warning  "KY" (Kevin Yong) stands in for "Sara Skinner", who is not in "apologies"; did you mean "Sarah Skinner"?',
			],
		},
	],
	*check({ book }) {
		for (const minutes of book.meetings) {
			const substitutes = minutes.invitees.filter((person) => person.for !== undefined);
			if (substitutes.length === 0 || minutes.unread.some(hidesPeople)) continue;
			const absent = namesOf(minutes.apologies);
			const present = namesOf(minutes.invitees);
			for (const { initials, name, place, for: whom = '' } of substitutes) {
				if (isNamed(whom, absent)) continue;
				const message = `${quote(initials)} (${quote(name).slice(1, -1)}) stands in for ${quote(whom)}, ${advice(whom, minutes, isNamed(whom, present))}`;
				yield { place, message };
			}
		}
	},
};

/** Everything that someone in a list may be called: the initials, the name, and each of its words. */
function namesOf(people: readonly Person[]): ReadonlySet<string> {
	return new Set(
		people.flatMap(({ initials, name }) => {
			const bare = bareName(name);
			return [foldWord(initials), foldWord(initialsOf(name)), bare, ...bare.split(' ')];
		}),
	);
}

/** Whether a text names people in a list: one, or several with `and` or a comma between them. */
function isNamed(text: string, names: ReadonlySet<string>): boolean {
	const parts = text.split(/(?:(?<!\s)\s+)?(?:[,/&]|\band\b)\s*/u).filter((part) => part !== '');
	return parts.every((part) => names.has(foldWord(part)) || names.has(bareName(part)));
}

function advice(whom: string, { apologies }: Minutes, came: boolean): string {
	if (came) return 'who is in "invitees", not in "apologies"; move the person there, or correct the initials';
	const names = apologies.map(({ name }) => name).filter(({ length }) => length < 60);
	const near = whom.length > 3 && whom.length < 60 ? nearest(whom, names) : undefined;
	const question =
		near === undefined ? 'add the person there, or correct the initials' : `did you mean ${quote(near)}?`;
	return `who is not in "apologies"; ${question}`;
}
