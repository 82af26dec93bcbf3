/** The minutes of an example: what it does not say is left out. */
export interface ExampleMinutes {
	/** April 2025 where it is left out. */
	readonly date?: string;
	/** Lines of the front matter after the date. */
	readonly front?: readonly string[];
	/** Lines between the front matter and the log. */
	readonly discussion?: readonly string[];
	/** Its rows; one of April 2025 where they are left out. */
	readonly log?: readonly string[];
}

export function writeMinutes({
	date = '2025-04',
	front = PEOPLE,
	discussion = [],
	log = ROWS,
}: ExampleMinutes = {}): string {
	const lines = [
		'---',
		`date: ${date}`,
		...front,
		'---',
		'',
		...discussion,
		...(discussion.length > 0 ? [''] : []),
		...LOG,
		...log,
	];
	return `${lines.join('\n')}\n`;
}

/** A book of the minutes of April 2025, to which MH is invited, and what else the front matter says. */
export function bookWithMh(front: readonly string[], ...discussion: string[]): Readonly<Record<string, string>> {
	return { 'minutes/2025-04.md': writeMinutes({ front: ['invitees:', '  MH: Dr Mac Heath', ...front], discussion }) };
}

const PEOPLE = ['invitees:', '  MH: Dr Mac Heath', '  RE: Rebecca Eligon'];
const LOG = [
	'## Action log',
	'',
	'| No. | Action | Responsible | Date issued | Status |',
	'| --: | --- | --- | --- | --- |',
];
const ROWS = ['| 79 | Follow up on funding. | MH | April 2025 | open |'];
