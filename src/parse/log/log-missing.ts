import type { Column } from '../../model/actions/action-log.ts';
import type { Block } from '../../model/body/block.ts';
import type { LogMissingReason, Unread } from '../../model/unread.ts';
import { isDelimiterRow, readCells } from '../../values/cells.ts';
import { wordsOf, wordsOnOneLine } from '../../values/flat-text.ts';
import { type OpenedBody, placeIn, sourceOf } from '../body/body.ts';
import { looksLikeLog, readColumns } from './log-columns.ts';
import { isLogLabel } from './log-label.ts';
import { isClosed, isFenced, isLogTable, looksLikeRow } from './log-strays.ts';

/**
 * Says why there is no log: there often is a table that was meant as one and is not, for a small reason. Nothing
 * is added to rows and logs that are named already, unless something else hides more.
 */
export function whyNoLog(body: OpenedBody, named: readonly Unread[]): Unread[] {
	const reasons = body.blocks.flatMap((block) => {
		const reason = reasonIn(block, body);
		return reason ? [{ code: 'log-missing', reason, place: placeIn(body, block.start) } as const] : [];
	});
	// Code and comments may hold rows of many kinds; what else looks like a log is more likely the one that was meant.
	const likely = reasons.find(({ reason }) => !PUT_THERE.includes(reason)) ?? reasons[0];
	if (likely) return [likely];
	if (named.length > 0) return [];
	const heading = body.blocks.findLast((block) => block.type === 'heading' && isLogLabel(wordsOf(block.content)));
	if (heading) return [{ code: 'log-missing', reason: 'no-table', place: placeIn(body, heading.start) }];
	return [{ code: 'log-missing', place: placeIn(body, lastCharacter(body)) }];
}

/** Where the last character of the body is that shows something; where nothing does, the first. */
function lastCharacter({ lines, start }: OpenedBody): number {
	return Math.max(start, start + lines.text.slice(start).trimEnd().length - 1);
}

/** Where rows most likely are on purpose. */
const PUT_THERE: readonly LogMissingReason[] = ['in-code', 'in-comment', 'in-html'];

/** The columns that a text has which looks like a row. */
function columnsIn(text: string): readonly Column[] {
	return readColumns(readCells({ file: '', text, starts: [0] }, 1));
}

/** Why what looks like a log in a block is not one. */
function reasonIn(block: Block, body: OpenedBody): LogMissingReason | undefined {
	const text = sourceOf(block, body);
	const rows = text.split(/\r\n|\n|\r/);
	switch (block.type) {
		case 'code':
			if (!rows.some((row) => looksLikeRow(row))) return undefined;
			return isFenced(block, body) && !isClosed(block, body) ? 'fence-unclosed' : 'in-code';
		case 'html':
			if (!rows.some((row) => looksLikeRow(row))) return undefined;
			if (!text.startsWith('<!--')) return 'in-html';
			return text.includes('-->') ? 'in-comment' : 'comment-unclosed';
		case 'heading':
			return looksLikeLog(columnsIn(wordsOnOneLine(block.content))) ? 'no-outer-pipes' : undefined;
		case 'paragraph':
			return isDelimiterRow(rows[1] ?? '') ? 'delimiter' : undefined;
		case 'table':
			return isLogTable(block, body) ? 'unrecognised' : undefined;
		default:
			return undefined;
	}
}
