import { Refusal } from '../../book/refusal.ts';
import { textconvText } from '../../formats/terminal/textconv-text.ts';
import { readLoneFile } from '../../io/write/lone-file.ts';
import type { MeetingLog } from '../../model/minutes.ts';
import type { Source } from '../../model/source.ts';
import { takeMarksOut } from '../../parse/conflict.ts';
import { readMeetingLog } from '../../parse/meeting-log.ts';
import { splitLines } from '../../values/lines.ts';
import type { ExitStatus, Setting } from '../../world.ts';

/** Writes minutes in words, as git asks for it before it compares two versions of them. */
export async function textconv({ world, folder }: Setting, [path]: readonly string[]): Promise<ExitStatus> {
	if (path === undefined)
		throw new Refusal('git calls alb git textconv: it needs a file', 'To set this up: alb git install');
	const source = readLoneFile(folder, path);
	const minutes = await read(source);
	// Git then shows the bytes as they are.
	if (minutes.text === '') throw new Refusal(`${path} cannot be read as text`);
	if (!minutes.unread.some(({ code }) => code === 'conflict')) {
		world.out.write(textconvText(minutes));
		return 0;
	}
	const { text, marks } = takeMarksOut(splitLines(source.file, minutes.text));
	const both = await read({ file: source.file, bytes: new TextEncoder().encode(text) });
	world.out.write(textconvText(both.text === '' ? minutes : both, marks));
	return 0;
}

async function read(source: Source): Promise<MeetingLog> {
	return readMeetingLog(source) ?? (await import('../../parse/minutes.ts')).readMinutes(source);
}
