import type { MeetingModel } from '../generated-book/model.ts';
import { mark } from './marks.ts';
import { addBlock, anyMeeting, type Planter } from './planter.ts';

export const peopleFaults: readonly Planter[] = [
	{
		rule: 'person-unlisted',
		what: 'a stranger is quoted',
		plant(book, random) {
			const { meeting } = anyMeeting(book, random);
			const text = `${mark('person-unlisted')}XZ said that it is late.`;
			return { claims: [`${meeting} voice XZ`], changes: [{ meeting, to: (now) => addBlock(now, { text }) }] };
		},
	},
	{
		rule: 'person-absent',
		what: 'someone is quoted who sent apologies',
		plant(book, random) {
			const { meeting, before } = anyMeeting(book, random);
			const [absent] = random.shuffle(before.apologies);
			if (!absent) return undefined;
			const text = `${mark('person-absent')}${absent.initials} said that it is late.`;
			return {
				claims: [`${meeting} voice ${absent.initials}`, `${meeting} people`],
				changes: [{ meeting, to: (now) => addBlock(now, { text }) }],
			};
		},
	},
	{
		rule: 'person-ambiguous',
		what: 'two people with the same initials, one of them quoted',
		plant(book, random) {
			const { meeting, before } = anyMeeting(book, random);
			const { initials } = random.pick(before.invitees);
			const owns = before.rows.some(({ responsible }) => responsible.split(/[^\p{L}]+/u).includes(initials));
			if (owns || initials.startsWith('X')) return undefined;
			const text = `${mark('person-ambiguous')}${initials} said that it is late.`;
			const other = { initials, name: 'Xanthippe Xylander' };
			const to = (now: MeetingModel) => addBlock({ ...now, apologies: [...now.apologies, other] }, { text });
			return { claims: [`${meeting} voice ${initials}`, `${meeting} people`], changes: [{ meeting, to }] };
		},
	},
	{
		rule: 'substitute-unknown',
		what: 'a substitute for nobody',
		plant(book, random) {
			const { meeting } = anyMeeting(book, random);
			const substitute = { initials: `${mark('substitute-unknown')}XU`, name: 'Xerxes Umber', for: 'QX' };
			return {
				claims: [`${meeting} people`],
				changes: [{ meeting, to: (now) => ({ ...now, invitees: [...now.invitees, substitute] }) }],
			};
		},
	},
	{
		rule: 'person-spelling',
		what: 'a name with a letter too many',
		plant(book, random) {
			const { meeting, before } = anyMeeting(book, random);
			const person = random.pick(before.invitees);
			const known = book.meetings.slice(0, meeting).some(({ invitees, apologies }) => {
				return [...invitees, ...apologies].some(({ name }) => name === person.name);
			});
			if (!known || person.for !== undefined) return undefined;
			const slip = { ...person, initials: `${mark('person-spelling')}${person.initials}`, name: `${person.name}s` };
			const to = (now: MeetingModel) => ({
				...now,
				invitees: now.invitees.map((each) => (each.name === person.name ? slip : each)),
			});
			return { claims: [`person ${person.name}`, `${meeting} people`], changes: [{ meeting, to }] };
		},
	},
];
