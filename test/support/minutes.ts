/** Minutes of a small board, for tests: the parts that a test is not about stay out of it. */
export interface Sample {
	readonly date?: string;
	/** Lines of front matter after the date. */
	readonly front?: string;
	/** The discussion. */
	readonly body?: string;
	/** Rows of the log: `79 | Book the hall | MH | July 2024 | open`. */
	readonly rows?: readonly string[];
}

const PEOPLE =
	'invitees:\n  MH: { name: Dr Mac Heath, role: Chair }\n  RE: Rebecca Eligon\n  LH: Lorna Hunt\n  KY: Kevin Yong';

/** The text of one meeting's minutes. */
export function sampleMinutes({
	date = '2025-04',
	front = PEOPLE,
	body = 'The minutes were read.',
	rows = [],
}: Sample): string {
	return [
		`---\ndate: ${date}\n${front}\n---\n`,
		`## 1. Previous minutes\n\n${body}\n`,
		'## Action log\n',
		`| No. | Action | Responsible | Date issued | Status |\n| --: | --- | --- | --- | --- |`,
		...rows.map((row) => `| ${row} |`),
		'',
	].join('\n');
}
