import { describe, expect, test } from 'vitest';
import { barriers, inChromium, isWider, type Sight } from '../support/browser.ts';
import { board, example, logOf, renderers } from './sample.ts';

const { html } = renderers();
const meetings = [example('2024-07'), example('2025-04')];
const pages: readonly [string, string][] = [
	...meetings.map((minutes): [string, string] => [minutes.file, html.minutes({ board, minutes })]),
	['the log of all meetings', html.actionLog({ board, log: logOf(...meetings) })],
];
const sights: readonly [string, Sight][] = [
	['on a desk', {}],
	['on a phone', { width: 390, height: 844 }],
	['on the smallest phone, in the dark', { width: 320, height: 568, dark: true }],
	['in the dark', { dark: true }],
	['on paper', { print: true, width: 794, height: 1123 }],
];

inChromium('the pages keep nobody out', (open) => {
	describe.each(sights)('%s', (_, sight) => {
		test.each(pages)('%s', async (_, page) => {
			const opened = await open(page, sight);
			expect(await barriers(opened)).toEqual([]);
			expect(await isWider(opened)).toBe(false);
			expect([...opened.requests, ...opened.said]).toEqual([]);
		});
	});

	test('barriers, width, requests and words are seen where there are any', async () => {
		const opened = await open(
			`<p style="color: #ddd; width: 2000px">Pale <img src="https://example.org/a.png"><script>console.log('said'); alert('shown')</script>`,
		);
		expect((await barriers(opened)).map((line) => line.slice(0, line.indexOf(':')))).toEqual(
			expect.arrayContaining(['color-contrast', 'document-title', 'html-has-lang', 'image-alt']),
		);
		expect(await isWider(opened)).toBe(true);
		expect(opened.requests).toEqual(['https://example.org/a.png']);
		expect(opened.said).toEqual(expect.arrayContaining(['said', 'alert: shown']));
	});
});
