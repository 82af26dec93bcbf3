import type { MeetingLog } from '../model/minutes.ts';
import type { Source } from '../model/source.ts';
import { readPlainFrontMatter } from './front-matter/front-matter-plain.ts';
import { plainCells } from './log/log-cells.ts';
import { findLogQuickly } from './log/log-quick.ts';
import { readLogTable } from './log/log-table.ts';
import { dateOfName, inOrder, open } from './open.ts';

/**
 * Reads the dates and the action log of a file, and nothing else: the shallow depth.
 *
 * Returns undefined where that cannot be done from the lines alone; `readMinutes` then gives the same dates and the
 * same log. It exists for speed: a book of thousands of meetings is listed without a parser of YAML or of markdown,
 * and without the time that loading one takes.
 */
export function readMeetingLog(source: Source): MeetingLog | undefined {
	const opened = open(source);
	if ('failed' in opened) return opened.failed;
	const { lines, frontMatter, bodyOffset } = opened;
	const table = findLogQuickly(lines, bodyOffset);
	const values = frontMatter ? readPlainFrontMatter(lines, frontMatter) : {};
	if (!table || !values) return undefined;
	const date = values.date ?? dateOfName(source.file);
	const { log, unread } = readLogTable(lines, table, plainCells(lines));
	return {
		depth: 'log',
		file: source.file,
		text: lines.text,
		...(date && { date }),
		...(values.logUpdated && { logUpdated: values.logUpdated }),
		log,
		unread: inOrder([...opened.unread, ...unread]),
	};
}
