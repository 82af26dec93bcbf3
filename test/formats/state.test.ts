import { describe, expect, test } from 'vitest';
import { minutesPaper } from '../../src/formats/paper/minutes-paper.ts';
import { board, minutesOf, renderers, textOf } from './sample.ts';

const { md, html } = renderers();
const notes = (state: string) => ({
	board,
	minutes: minutesOf(`---\ndate: 2025-04\n${state}---\n\n## 1. Item\n\nWords.\n`),
});

describe('the state of the notes', () => {
	test('a draft is marked at the top, and on every printed page', () => {
		const draft = notes('state: draft\n');
		expect(minutesPaper(draft).mark).toEqual({ label: 'Draft', text: 'the board has not agreed these notes yet.' });
		expect(md.minutes(draft)).toContain('\n\n**Draft:** the board has not agreed these notes yet.\n\n');
		expect(html.minutes(draft)).toContain(
			'<p class="draft"><strong>Draft:</strong> the board has not agreed these notes yet.</p>',
		);
		// At the head of each printed page.
		expect(html.minutes(draft)).toContain('@top-right { content: "Draft"');
	});

	test('notes that the board has agreed say so', () => {
		const agreed = notes('state: agreed\n');
		expect(md.minutes(agreed)).toContain('\n\n**Status:** agreed by the board\n\n');
		expect(textOf(html.minutes(agreed))).toMatch(/Status\s+agreed by the board/);
	});

	test('otherwise neither is said', () => {
		expect(`${md.minutes(notes(''))}${textOf(html.minutes(notes('')))}`).not.toMatch(/draft|agreed/i);
	});
});
