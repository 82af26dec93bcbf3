import type { Minutes } from '../model/minutes.ts';
import type { Person } from '../model/people/person.ts';
import { visibleLine } from './visible.ts';

/** A person as a format writes them, in the order of the file. */
export interface PersonLine {
	readonly initials: string;
	readonly name: string;
	/** The role, the organisation, and the person that they stood in for. */
	readonly details: readonly string[];
}

export function personLine(person: Person, minutes: Minutes): PersonLine {
	const { initials, name, role, organisation } = person;
	const inTheChair =
		minutes.chair?.value === initials && minutes.invitees.includes(person) && !/^chair/i.test(role ?? '');
	const details = [
		role,
		inTheChair ? 'in the chair' : undefined,
		organisation,
		person.for && `in place of ${nameOf(person.for, minutes)}`,
	];
	return {
		initials: visibleLine(initials),
		name: visibleLine(name),
		details: details
			.filter((detail) => detail !== undefined)
			.map(visibleLine)
			.filter((detail) => detail !== ''),
	};
}

/** The person in the chair, where the front matter names one whom the list of invitees lacks. */
export function chairNotListed({ chair, invitees }: Minutes): string | undefined {
	if (!chair || invitees.some(({ initials }) => initials === chair.value)) return undefined;
	return visibleLine(chair.value);
}

/**
 * The person that a text means: `Teresa Rogers (TR)` for TR; where two people share the initials, or nobody has them,
 * what was written.
 */
function nameOf(absent: string, { invitees, apologies }: Minutes): string {
	const [person, ...others] = [...invitees, ...apologies].filter(({ initials }) => initials === absent);
	return person && others.length === 0 ? `${person.name} (${absent})` : absent;
}
