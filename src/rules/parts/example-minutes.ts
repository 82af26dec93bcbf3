/** The minutes of an example: what it does not say is left out. */
export interface ExampleMinutes {
	readonly date: string;
	/** Lines of the front matter after the date. */
	readonly front?: readonly string[];
	/** Lines between the front matter and the log. */
	readonly discussion?: readonly string[];
	readonly log: readonly string[];
}

export function writeMinutes({ date, front = PEOPLE, discussion = [], log }: ExampleMinutes): string {
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

const PEOPLE = ['invitees:', '  MH: Dr Mac Heath', '  RE: Rebecca Eligon'];
const LOG = [
	'## Action log',
	'',
	'| No. | Action | Responsible | Date issued | Status |',
	'| --: | --- | --- | --- | --- |',
];
