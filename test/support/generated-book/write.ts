import type { BlockModel, MeetingModel, PersonModel } from './model.ts';

/** The file of one meeting. */
export function writeMeeting(meeting: MeetingModel): string {
	const { date, front, invitees, apologies, updated, items, logHeading, columns, rows } = meeting;
	const parts = [
		[
			'---',
			`date: ${date}`,
			...front,
			...writePeople('invitees', invitees),
			...writePeople('apologies', apologies),
			...(updated === undefined ? [] : [`action-log-updated: ${updated}`]),
			'---',
		].join('\n'),
		'# Meeting notes and action log',
		...items.flatMap(({ heading, blocks }) => [`## ${heading}`, ...blocks.map(({ text }: BlockModel) => text)]),
		logHeading,
		[
			writeCells(columns.map(({ title }) => title)),
			writeCells(columns.map(({ part }) => (part === 'number' ? '--:' : '---'))),
			...rows.map((row) => writeCells(columns.map(({ part }) => row[part]))),
		].join('\n'),
	];
	const written = `${parts.join('\n\n')}\n`;
	const text = (meeting.slips ?? []).reduce((before, slip) => slip(before), written);
	return (meeting.bom ? '\ufeff' : '') + text.replaceAll('\n', meeting.lineEnd);
}

function writePeople(list: string, people: readonly PersonModel[]): string[] {
	return people.length === 0 ? [] : [`${list}:`, ...people.map(writePerson)];
}

function writePerson({ initials, name, ...more }: PersonModel): string {
	const entries = Object.entries(more).map(([key, value]) => `, ${key}: ${value}`);
	return entries.length === 0 ? `  ${initials}: ${name}` : `  ${initials}: { name: ${name}${entries.join('')} }`;
}

function writeCells(cells: readonly string[]): string {
	return `| ${cells.join(' | ')} |`;
}
