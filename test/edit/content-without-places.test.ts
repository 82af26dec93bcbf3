import { describe, expect, test } from 'vitest';
import { sayAsChanged } from '../../src/edit/content-without-places.ts';
import type { Change } from '../../src/model/actions/change.ts';
import type { Minutes } from '../../src/model/minutes.ts';
import { readMinutes } from '../../src/parse/minutes.ts';
import { LOG, source } from '../parse/sources.ts';

/** One small meeting that says something in each part of the model. */
const MEETING = `---
date: 2025-04-17
title: Extraordinary meeting # alb-allow person-spelling: two people
state: agreed
chair: MH
location: Reading Town Hall
next-meeting: 2025-07
weather: fine
invitees:
  MH: { name: Dr Mac Heath, role: Chair, organisation: Milton Keynes, for: TR }
apologies:
  # restricted
  RM: Richard Morris
  # /restricted
action-log-updated: 2025-04-24
---

## 1. Introductions

**Action 79 (MH, LH):** Follow up on funding.

<!-- restricted -->
**Decision:** To go on.
<!-- /restricted -->

### Topics for the next meeting

- Training

${LOG}| 77 | <!-- restricted -->Secret<!-- /restricted --> | all | April 2025 | open |
`;
const minutes = readMinutes(source(MEETING));

/** What says where something was read, and the text that all else is read from. */
const WITHOUT_CONTENT = /^\.text$|\.(?:(?:place|first|lines|discussionLines)\b.*|line|start|end)$/;
/** What is read in the cells of a row, and compared with them. */
const FROM_CELLS = /^\.log\.rows\.\d+\.(?:number|text|responsible\.\d+|issued|status|due|update)$/;

/** What the blocks of the body say once more: the log, action lines and decisions, each compared by itself. */
const repeated = minutes.body.blocks.flatMap((block, index) =>
	block === minutes.body.log?.table || (block.type === 'paragraph' && block.passages) ? [`.body.blocks.${index}`] : [],
);
const isRepeated = (path: string) =>
	/^\.body(?:\.log(?:\..*)?)?$/.test(path) || repeated.some((block) => `${path}.`.startsWith(`${block}.`));

type Node = Readonly<Record<string, unknown>> | readonly unknown[];
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Each piece of the minutes by its path, and the minutes with that piece replaced. */
function* pieces(
	node: Node,
	path = '',
): Generator<{ path: string; value: unknown; replace: (by: unknown) => unknown }> {
	for (const [name, value] of Object.entries(node)) {
		const replace = (by: unknown): unknown =>
			Array.isArray(node) ? node.map((one, index) => (String(index) === name ? by : one)) : { ...node, [name]: by };
		yield { path: `${path}.${name}`, value, replace };
		if (!isNode(value)) continue;
		for (const inner of pieces(value, `${path}.${name}`))
			yield { ...inner, replace: (by) => replace(inner.replace(by)) };
	}
}

function otherwise(value: unknown): unknown {
	if (typeof value === 'number') return value + 1;
	return typeof value === 'boolean' ? !value : `${value}x`;
}

/** Whether minutes of another content pass for the same where nothing was to be changed. */
function passes(other: unknown, changes: readonly Change[] = []): boolean {
	return sayAsChanged(minutes, other as Minutes, changes);
}

describe('what an edit is checked with', () => {
	const all = [...pieces(minutes as unknown as Node)];
	const leaves = all.filter(({ value }) => !isNode(value));

	test('is every word of the model', () => {
		const said = leaves.filter(({ path }) => !WITHOUT_CONTENT.test(path) && !isRepeated(path));
		expect(said.length).toBeGreaterThan(80);
		const unnoticed = said.filter(({ replace, value }) => passes(replace(otherwise(value)))).map(({ path }) => path);
		expect(unnoticed.filter((path) => !FROM_CELLS.test(path))).toEqual([]);
	});

	test('is whatever the model gains: on the minutes, a row, a cell, a line, an item, a person, a value, an unread', () => {
		expect(passes({ ...minutes, weather: 'fine' })).toBe(false);
		const gaining = all.filter(
			({ path, value }) =>
				isNode(value) && !Array.isArray(value) && !/\.(?:place|first)$/.test(path) && !isRepeated(path),
		);
		const unnoticed = gaining.filter(({ replace, value }) =>
			passes(replace({ ...(value as object), weather: 'fine' })),
		);
		expect(gaining.length).toBeGreaterThan(20);
		// The passage in a cell is compared with the cell.
		expect(unnoticed.map(({ path }) => path)).toEqual(['.restricted.2']);
	});

	test('is nothing of where it was read', () => {
		const moved = leaves.filter(({ path }) => /\.(?:place\.column|start|end)$/.test(path) && !isRepeated(path));
		expect(moved.length).toBeGreaterThan(40);
		for (const { replace, value } of moved) expect(passes(replace(otherwise(value)))).toBe(true);
		const lower = MEETING.replace('## 1.', '\n\n## 1.').replace('date: ', '# A remark.\ndate: ');
		expect(passes(readMinutes(source(lower)))).toBe(true);
	});

	test('is also the row of which one cell is to be changed', () => {
		const row = minutes.log?.rows[2];
		if (!row) throw new Error('the meeting has three rows');
		const change: Change = { kind: 'cell', row: row.place, column: 'status', text: 'closed' };
		const changed = (cells: string) =>
			readMinutes(source(MEETING.replace(/all \| April 2025 \| open(?= \|\n$)/, cells)));
		expect(passes(changed('all | April 2025 | closed'), [change])).toBe(true);
		expect(passes(changed('MH | April 2025 | closed'), [change])).toBe(false);
		const open = changed('all | April 2025 | closed').text.replace(/<!-- \/?restricted -->(?=Secret| \|)/g, '');
		expect(passes(readMinutes(source(open)), [change])).toBe(false);
	});
});
