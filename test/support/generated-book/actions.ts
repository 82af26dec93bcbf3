import { addMonths, formatDate } from '../../../src/values/calendar-date.ts';
import type { Random } from '../random.ts';

/** What an action asks for, in the words of its row and of the discussion. */
export interface Task {
	/** The words that no other action of the time shares. */
	readonly subject: string;
	readonly text: string;
	/** The same in the words of the discussion. */
	readonly said: string;
}

const THINGS =
	'paper report figures analysis proposal letter summary timetable survey forecast briefing leaflet checklist register protocol handbook invoice questionnaire newsletter contract'.split(
		' ',
	);
const SUBJECTS = [
	'early permanence',
	'sibling groups',
	'kinship placements',
	'foetal alcohol',
	'court delays',
	'letterbox contact',
	'medical advisers',
	'SG support in the LAs',
	'case management systems',
	'the PLO working group',
	'matching in the SE',
	'recruitment of adopters',
	'neurodiversity',
	'therapeutic assessments',
	'fair access limits',
	'SEND needs',
	'disruptions per RAA',
	'post order support',
	'birth families',
	'education settings',
	'block purchasing',
	'family time',
	'the FT letterbox worker',
	'ring fenced money',
	'complaints',
	'terms of reference',
	'the conference online',
	'global assessments',
	'the three-year rule',
	'linkmaker',
];
const ASKING = [
	'Circulate',
	'Bring',
	'Draft',
	'Produce',
	'Prepare',
	'Share',
	'Check',
	'Review and update',
	'Chase',
	'Look at',
];
const WITH_NOTES = [
	'. Sent in draft',
	'. Answer from the DfE: £75–£100 each',
	' (half of it is written)',
	'. The RAAs have replied',
	'. Waits for the DfE’s figures',
];

/** A task about a subject; its deadline, where it has one, is in its text. */
export function makeTask(subject: string, deadline: string, random: Random): Task {
	const thing = random.pick(THINGS);
	const what = `${random.pick(['the', 'a'])} ${thing} on ${subject}`;
	const asking = random.pick(ASKING);
	const text = `${asking} ${what}${deadline}${random.pick(['', '', '.'])}`;
	const said = random.pick([
		text,
		`${asking} ${what}`,
		`${what.charAt(0).toUpperCase()}${what.slice(1)} to be brought, for the members`,
		`On ${subject}, ${asking.toLowerCase()} ${random.pick(['the', 'a'])} ${thing}${deadline}.`,
	]);
	return { subject, text, said };
}

export function freeSubject(taken: ReadonlySet<string>, random: Random): string {
	return random.pick(SUBJECTS.filter((subject) => !taken.has(subject)));
}

/** A row is carried on with what has happened since, and keeps its words. */
export function addNote(text: string, random: Random): string {
	return `${text.replace(/\.$/, '')}${random.pick(WITH_NOTES)}`;
}

/** Words that say by when, for an action of a meeting on this date that is to be done soon. */
export function soon(date: string, random: Random): string {
	const next = addMonths(date, 3);
	const month = formatDate(next).split(' ')[0] ?? '';
	return random.pick([
		' by the next meeting',
		' for the next meeting',
		` for ${month.slice(0, 3)} meeting`,
		` by end of ${month}`,
		` by ${formatDate(next)}`,
		` (discuss on ${month.slice(0, 3)} agenda)`,
		`, at next meeting`,
	]);
}

/** Words that say by when, for an action that may stay open for long. */
export function later(random: Random): string {
	const year = random.int(2027, 2029);
	return random.pick([` by March ${year}`, ` before 30 June ${year}`, ` by ${year}-09`, ` by the end of May ${year}`]);
}
