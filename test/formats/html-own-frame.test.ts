// @module-tag slow
import fc from 'fast-check';
import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { inline } from '../../src/formats/html/elements.ts';
import { framed } from '../../src/formats/html/frame.ts';
import { readOwnFrame } from '../../src/formats/html/own-frame.ts';
import { spotsOf } from '../../src/formats/html/spots.ts';

/** What a frame is made of, whole and torn. */
const PIECES = [
	...['<head>', '</head>', '<body>', '</body>', '<title>', '</title>', '<style>', '</style>', '<meta charset="utf-8">'],
	...['<p>', '</p>', '<p class="', '"', '<svg>', '</svg>', '<!--', '-->', '<', '</', '/>', '>', ' a=', '&', '\n', 'x'],
	...['<script>', '</script>', '<scr', 'ipt>', 'onclick=', '<img src="https://example.org/a.png">', '<base href="x">'],
	...['{{title}}', '{{{title}}}', '{{board}}', '{{{content}}}', '{{{style}}}', '{{language}}', '{{! x }}', '{{', '}}'],
	...['{{#board}}', '{{/board}}', '{{^board}}', '{{#title}}', '{{/title}}'],
];
const START =
	'<!doctype html><html lang="{{language}}"><head><title>{{title}}</title></head><body>{{{content}}}</body></html>';

/** The frame of a text, or undefined where it is refused; a refusal names a place. */
function frameOf(text: string) {
	const frame = readOwnFrame(new Map([['page.html', new TextEncoder().encode(text)]]));
	if (!('mistakes' in frame)) return frame;
	expect(frame.mistakes.length).toBeGreaterThan(0);
	for (const line of frame.mistakes) expect(line).toMatch(/^(?:templates\/page\.html:\d+:\d+ {2}|… and \d+ more)/);
	return undefined;
}

test('whatever a frame is put together from, it is refused, or its pages run nothing and hold their content', () => {
	let taken = 0;
	const places = fc.array(fc.tuple(fc.nat(START.length), fc.constantFrom(...PIECES)), { minLength: 1, maxLength: 4 });
	fc.assert(
		fc.property(places, fc.constantFrom('', 'Board "A" & <B>'), (pieces, board) => {
			const text = pieces
				.toSorted(([a], [b]) => b - a)
				.reduce((page, [at, piece]) => page.slice(0, at) + piece + page.slice(at), START);
			const frame = frameOf(text);
			if (!frame) return;
			taken += 1;
			const main = inline('main', { id: 'held' }, 'Words');
			const page = framed(frame, { title: 'A title', board, language: 'en-GB' }, [main]);
			const spots = spotsOf(parse(page, { sourceCodeLocationInfo: true }), page);
			const said = JSON.stringify(text);
			const names = spots.filter(({ kind }) => kind === 'element').map(({ name }) => name);
			expect(names, said).not.toContain('script');
			expect(names, said).not.toContain('base');
			expect(
				spots.some(({ kind, name }) => kind === 'attribute' && /^on|^src$/.test(name)),
				said,
			).toBe(false);
			expect(spots.find(({ value }) => value === 'held')?.within, said).toContain('body');
			const policy = spots.find(({ value }) => value === 'Content-Security-Policy');
			expect(policy?.within, said).toEqual(['html', 'head', 'meta']);
			expect(page, said).toContain("content=\"default-src 'none';");
		}),
		{ numRuns: 1500 },
	);
	expect(taken).toBeGreaterThan(30);
});
