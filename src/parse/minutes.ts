import { lineCount } from '../model/lines.ts';
import type { MeetingLog, Minutes } from '../model/minutes.ts';
import type { Source } from '../model/source.ts';
import { readDiscussion } from './discussion.ts';
import { frontMatterValues } from './front-matter.ts';
import { splitWithGrayMatter } from './front-matter-split.ts';
import { type FoundLog, findLogInTree } from './log-search.ts';
import { readLogTable } from './log-table.ts';
import { type Body, parseBody, placeIn } from './markdown.ts';
import { inOrder, open } from './open.ts';
import { readSilencers } from './silencers.ts';

/** Reads the minutes of one meeting whole: the typed model, and what could not be understood. It never throws. */
export function readMinutes(source: Source): Minutes {
	const opened = open(source, splitWithGrayMatter);
	if ('failed' in opened) return unreadable(opened.failed);
	const { lines, bodyOffset } = opened;
	const { unread: faults, ...values } = frontMatterValues(opened);
	const body = parseBody(lines, bodyOffset);
	const found = findLogInTree(body);
	const read = found.table && readLogTable(lines, found.table);
	return {
		depth: 'whole',
		file: source.file,
		text: lines.text,
		...values,
		...readDiscussion(body),
		discussionLines: discussionLines(body, found),
		silencers: readSilencers(body, opened.frontMatter, found.table),
		...(read && { log: read.log }),
		unread: inOrder([...opened.unread, ...faults, ...found.unread, ...(read?.unread ?? [])]),
	};
}

/** The lines of the body before the log and after it. */
function discussionLines(body: Body, { heading, table }: FoundLog): Minutes['discussionLines'] {
	const { line, column } = placeIn(body, 0);
	// A file may end with the fence of its front matter, and its body then begins where that line ends.
	const first = column === 1 ? line : line + 1;
	const end = lineCount(body.lines) + 1;
	if (!table || heading === undefined) return [[first, end]];
	return [
		[first, heading],
		[table.end, end],
	];
}

function unreadable(log: MeetingLog): Minutes {
	return {
		...log,
		depth: 'whole',
		invitees: [],
		apologies: [],
		items: [],
		actionLines: [],
		decisions: [],
		topics: [],
		silencers: [],
		discussionLines: [],
	};
}
