import { expect, test } from 'vitest';
import { DEFAULT_BOARD } from '../../src/model/board/board.ts';
import type { Minutes } from '../../src/model/minutes.ts';
import type { SourceTrouble } from '../../src/model/source.ts';
import type { DateProblem, LogMissingReason, UnreadReason } from '../../src/model/unread.ts';
import { checkBook } from '../../src/rules/index.ts';

/** An unread without its code and place. */
type Sample<C extends UnreadReason['code']> = Omit<Extract<UnreadReason, { code: C }>, 'code'>;

const place = { file: 'minutes/2025-04.md', line: 1, column: 1 };

const troubles: Readonly<Record<SourceTrouble, Sample<'source'>>> = {
	'no-permission': { trouble: 'no-permission' },
	'not-a-file': { trouble: 'not-a-file' },
	'link-outside': { trouble: 'link-outside' },
	'too-large': { trouble: 'too-large' },
	vanished: { trouble: 'vanished' },
	failed: { trouble: 'failed' },
};

const reasons: Readonly<Record<LogMissingReason, Sample<'log-missing'>>> = {
	'fence-unclosed': { reason: 'fence-unclosed' },
	'comment-unclosed': { reason: 'comment-unclosed' },
	'in-code': { reason: 'in-code' },
	'in-comment': { reason: 'in-comment' },
	'in-html': { reason: 'in-html' },
	delimiter: { reason: 'delimiter' },
	'no-outer-pipes': { reason: 'no-outer-pipes' },
	'no-table': { reason: 'no-table' },
	unrecognised: { reason: 'unrecognised' },
};

const dates: Readonly<Record<DateProblem['kind'], Sample<'issued'>>> = {
	empty: { text: '', problem: { kind: 'empty' } },
	'not-a-date': { text: 'tbc', problem: { kind: 'not-a-date' } },
	impossible: { text: '31 April 2025', problem: { kind: 'impossible' } },
	'short-year': { text: '24/4/25', problem: { kind: 'short-year' } },
	'two-readings': { text: '04/05/2025', problem: { kind: 'two-readings', first: '2025-05-04', second: '2025-04-05' } },
};

/** Every code of an unread, with the one rule that speaks of it; a new code does not compile until it is here. */
const samples: { readonly [C in UnreadReason['code']]: readonly [rule: string, ...samples: Sample<C>[]] } = {
	source: ['file-unreadable', ...Object.values(troubles)],
	'not-utf8': ['file-unreadable', { byte: 0xa3, offset: 0 }, { byte: 0x92, offset: 0 }, { byte: 0x81, offset: 0 }],
	'utf-16': ['file-unreadable', { encoding: 'UTF-16' }, { encoding: 'UTF-32' }],
	'double-bom': ['file-unreadable', {}],
	'too-complex': ['file-unreadable', { what: 'a line indented by 300 spaces' }],
	empty: ['file-empty', {}],
	conflict: ['merge-conflict', { marker: '<<<<<<<' }],
	double: ['meeting-duplicate', { date: '2025-04', instead: 'minutes/2025-04.md' }],
	'double-month': ['meeting-duplicate', { date: '2025-04-24', other: 'minutes/2025-04.md' }],
	'front-matter-missing': ['front-matter', {}],
	'front-matter-unclosed': ['front-matter', {}],
	'front-matter-second': ['front-matter', { keys: ['date'] }],
	'front-matter-dashes': ['front-matter', { line: '-----' }],
	'front-matter-language': ['front-matter', { language: 'js' }],
	'front-matter-yaml': ['front-matter', { problem: 'it is odd' }, { problem: 'it is odd', hint: 'fix it' }],
	'front-matter-date': ['front-matter', {}],
	'front-matter-value': ['front-matter', { path: 'date', problem: '"x" should be a date' }],
	'front-matter-comment': ['front-matter', { comment: '#4', value: 'Room' }],
	'front-matter-key': [
		'front-matter-key',
		{ key: 'dat', nearest: 'date' },
		{ key: 'budget' },
		{ key: 'invitees.MH.x' },
	],
	'log-missing': ['log-missing', {}, ...Object.values(reasons)],
	'log-second': ['log-table', { first: place }],
	'log-nested': [
		'log-table',
		{ container: 'quotation', logElsewhere: false },
		{ container: 'list', logElsewhere: false },
		{ container: 'list', logElsewhere: true },
	],
	'log-heading': ['log-table', { heading: '**Action log**' }],
	'log-code': ['log-table', {}],
	'column-missing': ['log-table', { column: 'Status', have: ['No.', 'Action'] }, { column: 'Status', have: [''] }],
	'column-double': ['log-table', { column: 'Status', firstTitle: 'State', first: place }],
	'column-unknown': ['log-table', { title: 'Notes' }],
	'row-uneven': [
		'log-table',
		{ cells: 4, expected: 5 },
		{ cells: 6, expected: 5 },
		{ cells: 6, expected: 5, codePipe: '`a|b`' },
	],
	issued: ['issued-format', ...Object.values(dates)],
	restricted: [
		'restricted-form',
		{ problem: 'unclosed' },
		{ problem: 'nested', first: place },
		{ problem: 'unopened' },
		{ problem: 'cell' },
		{ problem: 'column', text: 'Status' },
		{ problem: 'log' },
		{ problem: 'line-start' },
		{ problem: 'in-comment', first: place },
		{ problem: 'misspelt', text: '<!-- restriced -->' },
		{ problem: 'front-matter', text: '<!-- restricted -->' },
		{ problem: 'body', text: '# restricted' },
	],
	'row-stray': ['log-table', { line: '| 78 | x | RE |' }],
};

const cases = Object.entries(samples).flatMap(([code, [rule, ...reasons]]) =>
	reasons.map((reason) => ({ rule, unread: { code, ...reason, place } as Minutes['unread'][number] })),
);

test.each(cases)('$unread.code is reported by $rule alone ($unread)', ({ rule, unread }) => {
	const minutes: Minutes = {
		depth: 'whole',
		file: place.file,
		text: '',
		unread: [unread],
		invitees: [],
		apologies: [],
		body: { start: 0, blocks: [] },
		items: [],
		actionLines: [],
		decisions: [],
		topics: [],
		silencers: [],
		restricted: [],
		discussionLines: [],
	};
	const context = { book: { meetings: [minutes] }, log: { actions: [] }, board: DEFAULT_BOARD, today: '2025-05-01' };
	const findings = checkBook(context);
	expect(findings.map((finding) => finding.rule)).toEqual([rule]);
	expect(findings[0]?.message).not.toMatch(/undefined|\[object/);
});
