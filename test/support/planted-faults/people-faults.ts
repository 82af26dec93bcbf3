import type { MeetingModel } from '../generated-book/model.ts';
import { mark } from './marks.ts';
import { addBlock, anyMeeting, changeRows, life, type Planter } from './planter.ts';

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
			// The meeting that has the name first has to stay readable.
			const first = book.meetings.findIndex(({ invitees, apologies }) => {
				return [...invitees, ...apologies].some(({ name }) => name === person.name);
			});
			if (first === meeting || person.for !== undefined) return undefined;
			const slip = { ...person, initials: `${mark('person-spelling')}${person.initials}`, name: `${person.name}s` };
			const to = (now: MeetingModel) => ({
				...now,
				invitees: now.invitees.map((each) => (each.name === person.name ? slip : each)),
			});
			return {
				claims: [`person ${person.name}`, `${first} first names`, `${meeting} people`],
				changes: [{ meeting, to }],
			};
		},
	},
	{
		rule: 'owner-changed',
		what: 'an action that goes to someone else from one log on',
		plant(book, random) {
			const action = random.pick(book.actions);
			const from = random.int(action.first + 1, action.last);
			const here = book.meetings[from];
			const row = here?.rows.find(({ number }) => number === action.number);
			const before = book.meetings[from - 1]?.rows.find(({ number }) => number === action.number);
			const blocks = here?.items.flatMap((item) => item.blocks) ?? [];
			const isSpokenOf = before?.update !== row?.update || blocks.some((block) => block.action === action.number);
			if (!here || !row || isSpokenOf || from >= action.ended) return undefined;
			const known = book.meetings.slice(0, from + 1).flatMap(({ invitees }) => invitees);
			const { initials } = random.pick(known);
			const words = row.responsible.split(/[^\p{L}]+/u);
			// A line that names someone from before and someone new may be about it.
			const isTold = blocks.some(({ text }) => text.includes(initials) && words.some((word) => text.includes(word)));
			const isNew = !words.includes('all') && !words.includes(initials) && !initials.startsWith('X') && !isTold;
			const changes = changeRows(from, action.last, action.number, (now, meeting) => ({
				...now,
				responsible: `${meeting === from ? mark('owner-changed') : ''}${initials}`,
			}));
			return isNew ? { claims: life(action), changes } : undefined;
		},
	},
	{
		rule: 'owner-differs',
		what: 'an action line that asks someone else than its row',
		plant(book, random) {
			const action = random.pick(book.actions);
			const here = book.meetings[action.first];
			const row = here?.rows.find(({ number }) => number === action.number);
			const blocks = here?.items.flatMap((item) => item.blocks) ?? [];
			if (!here || !row || !blocks.some((block) => block.action === action.number)) return undefined;
			const isListed = (who: string) => here.invitees.some(({ initials }) => initials === who);
			const words = row.responsible.split(/[^\p{L}]+/u).filter(Boolean);
			const other = here.invitees.find(({ initials }) => !words.includes(initials) && !initials.startsWith('X'));
			if (here.updated !== undefined && here.updated > here.date) return undefined;
			if (!other || words.length === 0 || !words.every(isListed)) return undefined;
			const text = `**${mark('owner-differs')}Action ${row.number} (${other.initials}):** ${row.text}`;
			const to = (now: MeetingModel) => ({
				...now,
				items: now.items.map((item) => ({
					...item,
					blocks: item.blocks.map((block) => (block.action === action.number ? { ...block, text } : block)),
				})),
			});
			return { claims: life(action), changes: [{ meeting: action.first, to }] };
		},
	},
];
