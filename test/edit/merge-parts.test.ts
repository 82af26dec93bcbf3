import { describe, expect, test } from 'vitest';
import { clashesOf, knownAs, renumberingOf, sideToMove } from '../../src/edit/merge/clashes.ts';
import { joinInsertions } from '../../src/edit/merge/join-insertions.ts';
import { type DiscussionPart, mergeDiscussion } from '../../src/edit/merge/merge-discussion.ts';
import { mergeFrontMatter } from '../../src/edit/merge/merge-front-matter.ts';
import { mergeMinutes } from '../../src/edit/merge/merge-minutes.ts';
import {
	isContradiction,
	lineEndsOf,
	linesOf,
	type Piece,
	resolveAs,
	writeMarked,
} from '../../src/edit/merge/merged-text.ts';
import { numberedActions } from '../../src/language/numbered-action.ts';
import { at, minutesOf } from '../log/book.ts';
import { sampleMinutes } from '../support/minutes.ts';

const lines = (text: string) => linesOf(text);
const texts = (list: readonly { readonly text: string }[]) => list.map(({ text }) => text).join('|');

/** Pieces as text, lines with a bar between: `a|b`, and `<a=b>` where the sides contradict each other. */
function say(pieces: readonly Piece[] | undefined): string | undefined {
	return pieces
		?.map((piece) =>
			isContradiction(piece)
				? `<${texts(piece.ours)}=${texts(piece.theirs)}>${piece.about ? ` ${piece.about}` : ''}`
				: texts(piece),
		)
		.filter((text) => text !== '')
		.join('|');
}

describe('front matter is merged', () => {
	const merge = (base: string | undefined, ours: string, theirs: string) =>
		say(
			mergeFrontMatter({
				base: base === undefined ? undefined : lines(base),
				ours: lines(ours),
				theirs: lines(theirs),
			}),
		);

	test.each<[string, string | undefined, string, string, string]>([
		['key by key', 'a: 1\nb: 2', 'a: 3\nb: 2', 'a: 1\nb: 4', 'a: 3|b: 4'],
		['with a new key on either side', 'a: 1', 'a: 1\nb: 2', 'a: 1\nc: 3', 'a: 1|c: 3|b: 2'],
		['without a key that one side has removed', 'a: 1\nb: 2', 'a: 1', 'a: 1\nb: 2', 'a: 1'],
		['with the same change once', 'a: 1', 'a: 2', 'a: 2', 'a: 2'],
		['contradicting', 'a: 1', 'a: 2', 'a: 3', '<a: 2=a: 3> "a" in the front matter'],
		['without a base', undefined, 'a: 1\nb: 2', 'b: 2\nc: 3', 'a: 1|b: 2|c: 3'],
		[
			'the later day of the log',
			'action-log-updated: 2025-04-01',
			'action-log-updated: 2025-04-02',
			'action-log-updated: "2025-04-03"',
			'action-log-updated: "2025-04-03"',
		],
		[
			'ours of two days that may be one',
			'action-log-updated: 2025-03',
			'action-log-updated: 2025-04',
			'action-log-updated: 2025-04-03',
			'action-log-updated: 2025-04',
		],
		[
			'a bad day',
			'action-log-updated: 2025-03',
			'action-log-updated: soon',
			'action-log-updated: 2025-04',
			'<action-log-updated: soon=action-log-updated: 2025-04> "action-log-updated" in the front matter',
		],
		[
			'people one by one',
			'invitees:\n  A: x\n  B: y',
			'invitees:\n  A: z\n  B: y',
			'invitees:\n  A: x\n  B: y\n  C: w',
			'invitees:|  A: z|  B: y|  C: w',
		],
		[
			'people who contradict',
			'invitees:\n  A: x',
			'invitees:\n  A: y',
			'invitees:\n  A: z',
			'invitees:|<  A: y=  A: z> "invitees: A" in the front matter',
		],
		[
			'a list that both begin',
			'a: 1',
			'a: 1\ninvitees:\n  A: x',
			'a: 1\ninvitees:\n  B: y',
			'a: 1|invitees:|  B: y|  A: x',
		],
		[
			'a list that was a value',
			'invitees: x',
			'invitees:\n  A: x',
			'invitees:\n  B: y',
			'<invitees:|  A: x=invitees:|  B: y> "invitees" in the front matter',
		],
		[
			'a comment goes with the key below it',
			'a: 1\n# on b\nb: 2',
			'a: 1\n# on b\nb: 3',
			'b: 2'.replace('b: 2', 'a: 2\n# on b\nb: 2'),
			'a: 2|# on b|b: 3',
		],
		['a quoted key is the key', '"a": 1', "'a': 1", '"a": 1', "'a': 1"],
		[
			'a list of strings is no mapping',
			'a:\n  - x',
			'a:\n  - x\n  - y',
			'a:\n  - x\n  - z',
			'<a:|  - x|  - y=a:|  - x|  - z> "a" in the front matter',
		],
		['a key that is there twice: line by line', 'a: 1\na: 1', 'a: 1\na: 1\nb: 2', 'a: 1\na: 1', 'a: 1|a: 1|b: 2'],
		['comments alone', '# x', '# x\n# y', '# x', '# x|# y'],
	])('%s', (_, base, ours, theirs, expected) => {
		expect(merge(base, ours, theirs)).toBe(expected);
	});
});

describe('a discussion is merged', () => {
	const part = (text: string): DiscussionPart => {
		const list = lines(text.replaceAll('|', '\n'));
		return {
			lines: list,
			items: list.flatMap(({ text: line }, index) => (line.startsWith('## ') ? [[line.slice(3), index] as const] : [])),
		};
	};
	const merge = (base: string | undefined, ours: string, theirs: string) =>
		say(mergeDiscussion({ base: base === undefined ? undefined : part(base), ours: part(ours), theirs: part(theirs) }));

	test.each<[string, string | undefined, string, string, string]>([
		['item by item', '## A|a|## B|b', '## A|x|## B|b', '## A|a|## B|y', '## A|x|## B|y'],
		['contradicting in one', '## A|a|## B|b', '## A|x|## B|b', '## A|y|## B|z', '## A|<x=y>|## B|z'],
		['before the first item', 'o|## A|a', 'p|## A|a', 'o|## A|b', 'p|## A|b'],
		['a new item on either side', '## A|a|m', '## A|a|m|## B|b', '## A|x|m', '## A|x|m|## B|b'],
		['an item that one side has removed', '## A|a|m|## B|b', '## A|a|m', '## A|x|m|## B|b', '## A|x|m'],
		['an item that is there twice is no item', '## A|a|## A|b', '## A|a|## A|b|c', '## A|a|## A|b', '## A|a|## A|b|c'],
		['items in another order', '## A|a|## B|b', '## B|b|## A|a', '## A|a|## B|b', '## B|b|## A|a'],
		['without a base', undefined, '## A|a|## B|b', '## A|a|## B|b|c', '## A|a|## B|b|c'],
	])('%s', (_, base, ours, theirs, expected) => {
		expect(merge(base, ours, theirs)).toBe(expected);
	});
});

describe('what both sides have added in one place', () => {
	const join = (ours: string, theirs: string) => {
		const joined = joinInsertions(lines(ours), lines(theirs));
		return joined && texts(joined);
	};

	test.each([
		['action lines', 'Action 1 (MH): a', '**Action 2 (RE):** b', 'Action 1 (MH): a|**Action 2 (RE):** b'],
		['entries of lists', '- a\n- b', '- b\n- c', '- a|- b|- c'],
		['a decision beside prose', 'We met.', '**Decision:** b', 'We met.|**Decision:** b'],
		['prose that is the same', 'We met.\n\n- a', 'We met.\n\n- b', 'We met.||- a|- b'],
		['empty lines before', '\nAction 1: a', '\nAction 2: b', '|Action 1: a||Action 2: b'],
		['empty lines after', 'Action 1: a\n\n', 'Action 2: b\n\n', 'Action 1: a||Action 2: b|'],
		[
			'paragraphs apart',
			'Action 1: a\n\nAction 3: c\n',
			'Action 2: b\n\nAction 3: c\n',
			'Action 1: a||Action 3: c|Action 2: b|',
		],
		['nothing new', '- a', '- a', '- a'],
	])('%s', (_, ours, theirs, expected) => {
		expect(join(ours, theirs)).toBe(expected);
	});

	test.each([
		['prose on both sides', 'We met.', 'They met.'],
		['two actions with one number', 'Action 1: a', 'Action 1: b'],
		['two entries with one number', '- Action 1.2: a', '- **Action 1.2** (MH): b'],
	])('cannot be joined: %s', (_, ours, theirs) => {
		expect(join(ours, theirs)).toBeUndefined();
	});
});

describe('a number that both sides have given', () => {
	const row = (number: string, text: string, issued = 'April 2025') => `${number} | ${text} | MH | ${issued} | open`;
	const minutes = (...rows: string[]) => minutesOf('2025-04', { rows });
	const [HALL, TEA] = ['Book the great hall', 'Order the green tea'];
	const clashes = (base: string[] | undefined, ours: string[], theirs: string[]) =>
		clashesOf({ base: base && minutes(...base), ours: minutes(...ours), theirs: minutes(...theirs) }, 'sequence');

	test('to two actions is a clash; to one, in other words, or with a bad number, is none', () => {
		expect(
			clashes([], [row('80', HALL)], [row('80', TEA)]).map(
				({ number, ours, theirs }) => `${number} ${ours.text}, ${theirs.text}`,
			),
		).toEqual([`80 ${HALL}, ${TEA}`]);
		expect(clashes(undefined, [row('80', HALL)], [row('80', TEA)])).toHaveLength(1);
		expect(clashes([], [row('80', HALL)], [row('80', `${HALL} for tea`)])).toEqual([]);
		expect(clashes([], [row('80', 'A')], [row('80', 'a')])).toEqual([]);
		expect(clashes([], [row('80', HALL)], [row('81', TEA)])).toEqual([]);
		expect(clashes([row('80', 'Pay')], [row('80', HALL)], [row('80', TEA)])).toEqual([]);
		for (const bad of ['', '80a', 'TBC']) expect(clashes([], [row(bad, HALL)], [row(bad, TEA)])).toEqual([]);
	});

	test.each([
		['2025-03', '2025-04', [], 'theirs'],
		['2025-04', '2025-03', [], 'ours'],
		['2025-04', '2025-04', [], 'theirs'],
		['soon', '', [], 'theirs'],
		['2025-04', '2025-03', [row('80', HALL)], 'theirs'],
		['2025-03', '2025-04', [row('80', TEA)], 'ours'],
		['2025-03', '2025-04', [row('80', TEA), row('81', HALL)], undefined],
		['2025-03', '2025-04', [row('80', 'Pay the bill')], undefined],
	])('issued %s and %s, and known elsewhere as %j: %s moves', (ours, theirs, known, side) => {
		const [clash] = clashes([], [row('80', HALL, ours)], [row('80', TEA, theirs)]);
		expect(clash && sideToMove(clash, numberedActions(minutes(...known), 'sequence'))).toBe(side);
	});

	test('an action that the other side knows by another number', () => {
		const [action] = numberedActions(minutes(row('80', HALL)), 'sequence');
		const known = (...rows: string[]) => action && knownAs(action, minutes(...rows), 'sequence');
		expect(known(row('80', HALL), row('81', HALL.toUpperCase()))).toBe('81');
		expect([
			known(row('80', HALL)),
			known(row('81', TEA)),
			known(row('81', HALL, 'May 2025')),
			known(row('81', HALL, 'soon')),
		]).toEqual([undefined, undefined, undefined, undefined]);
	});

	test('is changed in each row and each line that has it', () => {
		const text = {
			body: '**Action 80 (MH):** Book\n\n**Action 81 (MH):** Pay',
			rows: [row('80', HALL), row('81', TEA), row('80', TEA)],
		};
		expect(
			renumberingOf(minutesOf('2025-04', text), '80', '90').map((change) =>
				change.kind === 'cell'
					? `${at(change.row)} ${change.column} ${change.text}`
					: change.kind === 'line-number'
						? `${at(change.line)} ${change.number}`
						: change.kind,
			),
		).toEqual(['2025-04:20 number 90', '2025-04:22 number 90', '2025-04:12 90']);
	});
});

describe('the merged text', () => {
	const pieces: Piece[] = [
		lines('a\n'),
		{ ours: lines('b\n'), theirs: lines('c\n'), about: 'x' },
		{ ours: [], theirs: lines('d') },
	];

	test('as either side would have it, and with marks, in the line ends of ours', () => {
		const ends = lineEndsOf(lines('a\r\nb'));
		expect(ends).toEqual({ usual: '\r\n', last: false });
		expect([resolveAs('ours', pieces, ends), resolveAs('theirs', pieces, ends)]).toEqual(['a\nb', 'a\nc\nd']);
		const marked = writeMarked(pieces, { usual: '\n', last: true }, { size: 3, ours: 'o', theirs: '' });
		expect(marked.text).toBe('a\n<<< o\nb\n===\nc\n>>>\n<<< o\n===\nd\n>>>\n');
		expect(marked.contradictions).toEqual([{ line: 2, about: 'x' }, { line: 7 }]);
	});

	test('lines and their ends', () => {
		expect(lines('a\r\nb\rc\n')).toEqual([
			{ text: 'a', end: '\r\n' },
			{ text: 'b', end: '\r' },
			{ text: 'c', end: '\n' },
		]);
		expect([lines(''), lines('a')]).toEqual([[], [{ text: 'a', end: '' }]]);
		expect([lineEndsOf([]), lineEndsOf(lines('a')), lineEndsOf(lines('a\n'))]).toEqual([
			{ usual: '\n', last: true },
			{ usual: '\n', last: false },
			{ usual: '\n', last: true },
		]);
	});

	test('for the base of another merge, has what either side says', () => {
		const text = (status: string, body: string) =>
			minutesOf('2025-04', sampleMinutes({ body, rows: [`1 | Book | MH | April 2025 | ${status}`] }));
		const blend = mergeMinutes(
			{ base: text('open', 'A'), ours: text('closed', 'B'), theirs: text('complete', 'C') },
			new Set(),
			{ forBase: true },
		);
		const written = blend && writeMarked(blend.pieces, blend.ends, { size: 7, ours: 'o', theirs: 't' }).text;
		expect(written).toContain('| 1 | Book | MH | April 2025 | closed ⇄ complete |');
		expect(written).toContain('\nB\nC\n');
		const removed = mergeMinutes(
			{
				base: text('open', 'A'),
				ours: text('closed', 'A'),
				theirs: minutesOf('2025-04', sampleMinutes({ body: 'A' })),
			},
			new Set(),
			{ forBase: true },
		);
		expect(removed && writeMarked(removed.pieces, removed.ends, { size: 7, ours: 'o', theirs: 't' }).text).toContain(
			'| 1 | Book ⇄  | MH | April 2025 | closed |',
		);
	});
});
