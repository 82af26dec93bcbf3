import type { RootContent } from 'mdast';
import type { LogMissingReason, Unread } from '../../model/unread.ts';
import { isDelimiterRow } from '../../values/cells.ts';
import { flatten } from '../flat-text.ts';
import { type Body, endOf, placeIn, startOf } from '../markdown.ts';
import { looksLikeLog, readColumns } from './log-columns.ts';
import { isLogLabel } from './log-label.ts';
import { isClosed, isFenced, isLogTable, looksLikeRow } from './log-strays.ts';

/**
 * Says why there is no log: a table that was meant as one often stands there and is none, for a small reason. Nothing
 * is added to rows and logs that are named already, unless something else hides more.
 */
export function whyNoLog(body: Body, named: readonly Unread[]): Unread[] {
	const reasons = body.tree.children.flatMap((node) => {
		const reason = reasonIn(node, body);
		return reason ? [{ code: 'log-missing', reason, place: placeIn(body, startOf(node)) } as const] : [];
	});
	// Code and comments may hold rows of many kinds; what else looks like a log is more likely the one that was meant.
	const likely = reasons.find(({ reason }) => !PUT_THERE.includes(reason)) ?? reasons[0];
	if (likely) return [likely];
	if (named.length > 0) return [];
	const heading = body.tree.children.findLast(
		(node) => node.type === 'heading' && isLogLabel(flatten(node, body.text).text),
	);
	if (heading) return [{ code: 'log-missing', reason: 'no-table', place: placeIn(body, startOf(heading)) }];
	return [{ code: 'log-missing', place: placeIn(body, Math.max(0, body.text.trimEnd().length - 1)) }];
}

/** Where rows most likely stand on purpose. */
const PUT_THERE: readonly LogMissingReason[] = ['in-code', 'in-comment', 'in-html'];

/** Why what looks like a log in a block is none. */
function reasonIn(node: RootContent, body: Body): LogMissingReason | undefined {
	const text = body.text.slice(startOf(node), endOf(node));
	const rows = text.split(/\r\n|\n|\r/);
	switch (node.type) {
		case 'code':
			if (!rows.some((row) => looksLikeRow(row))) return undefined;
			return isFenced(node, body) && !isClosed(node, body) ? 'fence-unclosed' : 'in-code';
		case 'html':
			if (!rows.some((row) => looksLikeRow(row))) return undefined;
			if (!text.startsWith('<!--')) return 'in-html';
			return text.includes('-->') ? 'in-comment' : 'comment-unclosed';
		case 'heading':
			return looksLikeLog(readColumns({ file: '', text, starts: [0] }, 1)) ? 'no-outer-pipes' : undefined;
		case 'paragraph':
			return isDelimiterRow(rows[1] ?? '') ? 'delimiter' : undefined;
		case 'table':
			return isLogTable(node, body) ? 'unrecognised' : undefined;
		default:
			return undefined;
	}
}
