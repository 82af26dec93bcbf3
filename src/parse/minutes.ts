import type { Minutes } from '../model/minutes.ts';
import type { Person } from '../model/people/person.ts';
import type { RestrictedPassage } from '../model/restricted.ts';
import type { Source } from '../model/source.ts';
import { withoutContent } from '../values/doubles/without-content.ts';
import { byField, PEOPLE_KEYS } from '../values/front-matter.ts';
import { type Lines, lineCount, offsetOf } from '../values/lines.ts';
import { type OpenedBody, openBody, placeIn } from './body/body.ts';
import { readDiscussion } from './body/discussion.ts';
import { frontMatterValues } from './front-matter/front-matter.ts';
import { findSecondBlocks } from './front-matter/front-matter-second.ts';
import { splitWithGrayMatter } from './front-matter/front-matter-split.ts';
import { cellsOf } from './log/log-cells.ts';
import { type FoundLog, findLogInTree } from './log/log-search.ts';
import { readLogTable } from './log/log-table.ts';
import { findRestricted } from './marks/restricted.ts';
import { readSilencers } from './marks/silencers.ts';
import { inOrder, open } from './open.ts';

/** Reads the minutes of one meeting whole: the typed model, and what could not be understood. It never throws. */
export function readMinutes(source: Source): Minutes {
	const opened = open(source, splitWithGrayMatter);
	if ('failed' in opened) return withoutContent(opened.failed);
	const { lines, bodyOffset } = opened;
	const { unread: faults, ...values } = frontMatterValues(opened);
	const body = openBody(lines, bodyOffset);
	const second = opened.frontMatter ? findSecondBlocks(body) : [];
	const found = findLogInTree(body);
	const { table, blocks: logBlocks } = found;
	const read = table && logBlocks && readLogTable(lines, table, cellsOf(logBlocks.table, table.header, lines));
	const log = table && read && { ...table, columns: read.log.columns };
	const marked = findRestricted({ body, frontMatter: opened.frontMatter, log });
	const { restricted } = marked;
	const { blocks, ...discussion } = readDiscussion(body, restricted);
	return {
		depth: 'whole',
		file: source.file,
		text: lines.text,
		...values,
		...byField(PEOPLE_KEYS, ({ field }) => withMarks(values[field], lines, restricted)),
		...discussion,
		body: {
			start: bodyOffset,
			blocks,
			// A label that is a line may hold an action line, and then is the block that was cut.
			...(logBlocks && {
				log: { ...logBlocks, label: blocks[body.blocks.indexOf(logBlocks.label)] ?? logBlocks.label },
			}),
		},
		discussionLines: discussionLines(body, found),
		silencers: readSilencers(body, opened.frontMatter, table),
		restricted,
		...(read && { log: read.log }),
		unread: inOrder([
			...opened.unread,
			...faults,
			...second,
			...found.unread,
			...(read?.unread ?? []),
			...marked.unread,
		]),
	};
}

/** The lines of the body before the log and after it. */
function discussionLines(body: OpenedBody, { heading, table }: FoundLog): Minutes['discussionLines'] {
	const { line, column } = placeIn(body, body.start);
	// A file may end with the fence of its front matter, and its body then begins where that line ends.
	const first = column === 1 ? line : line + 1;
	const end = lineCount(body.lines) + 1;
	if (!table || heading === undefined) return [[first, end]];
	return [
		[first, heading],
		[table.end, end],
	];
}

/** People, of whom those know it whose entry is in a restricted passage. */
function withMarks(
	people: readonly Person[],
	lines: Lines,
	restricted: readonly RestrictedPassage[],
): readonly Person[] {
	if (restricted.length === 0) return people;
	return people.map((person) => {
		const at = offsetOf(lines, person.place);
		return restricted.some(({ start, end }) => start <= at && at < end) ? { ...person, restricted: true } : person;
	});
}
