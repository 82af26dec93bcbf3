import type { Random } from '../random.ts';

/** Who may speak at a meeting, who sent apologies, and whom only other meetings list. */
export interface Voices {
	readonly present: readonly string[];
	readonly absent: readonly string[];
	readonly strangers: readonly string[];
}

const POINTS = [
	'the figures for the quarter are in – the cost is £1,250 a place',
	'the courts appear less inclined towards adoption',
	'2 LAs get SG support, and that the DfE pays for one of them',
	'a handful of families don’t have an allocated social worker',
	'the RAA has one FT letterbox worker',
	'support in the SE has to be ring fenced',
	'the pilot’s learning will matter in 2026',
	'average sibling size rose to 1.25, as LAs expected',
];
const QUESTIONS = [
	'what the LAs ought to do',
	'whether the DfE had replied',
	'how the SE compares',
	'why the fund is spent',
];
const OWN_WORDS = [
	'we tell people that they are likely to stay in touch',
	'it is a good ten hours a year for every contact',
	'I think that this calls for money',
	'there is a real shift in what is expected',
];
const PASSIVE = [
	'RAA invited the partners to say what they had heard since.',
	'The previous minutes were agreed, and so were the actions.',
	'LAs seldom switch, and SGs received very little.',
	'Half of ASGSF goes on SEND needs; the DoH and CAMHS have a duty of care.',
	'Special guardianship (SG) and adoption are kept together, the FT post aside.',
];

/** One paragraph of a discussion, in one of the forms in which people are quoted and mentioned. */
export function paragraph({ present, absent, strangers }: Voices, random: Random): string {
	const [one = '', two = '', three = ''] = random.shuffle(present);
	const away = random.pick([...absent, ...strangers, two]);
	const point = random.pick(POINTS);
	const own = random.pick(OWN_WORDS);
	return random.pick([
		`${one} said that ${point}.`,
		`${one} reflected that ${point}. ${two} agreed with ${away}, and ${three}’s team is glad of it.`,
		`${one} – ${own}.`,
		`${one}: ${own}. ${two} noted that ${point}.`,
		`**${one}:** ${own}.`,
		`${one} and ${two} said that ${point}.`,
		`${one} we have made a tool for contact, and everyone can use it.`,
		`${one} said, as ${away} said before, that ${point}.`,
		`${one} asked ${random.pick(QUESTIONS)}. ${two} replied that ${point}.`,
		`${one} wanted to echo ${away}’s comments.`,
		`“We are late,” said ${one}. ${two} would keep them together, ${three} agreed.`,
		`${one} thanked ${away} for the work. *${two}* suggested a pilot.`,
		`${away} reported by email that the data is up to date.`,
		random.pick(PASSIVE),
		`It was noted that ${point}; ${away} is working on it.`,
	]);
}

/** What is in a discussion without being a paragraph of it: each holds what would be a fault elsewhere. */
export function aside(random: Random): string {
	return random.pick([
		'> ZZ said that it is late.\n>\n> Action: ask ZZ for the figures',
		'<!-- Action: ask ZZ what was meant; ZZ said little. -->',
		'```\nAction: ZZ to send the file\n| 1 | 2 | 3 | 4 | 5 |\n```',
		'| Region | Adopters | Children |\n| --- | --: | --: |\n| SE | 120 | 95 |\n| East | 80 | 70 |',
		'- two children under three\n- a sibling group of four',
		'1. early permanence\n2. matching',
	]);
}
