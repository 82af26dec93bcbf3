import { expect, test } from 'vitest';
import { trimEndOf } from '../../src/values/trim-end.ts';

test.each([
	['a, b.,;', /[.,;]/, 'a, b'],
	['a', /[.,;]/, 'a'],
	['...', /[.,;]/, ''],
	['', /[.,;]/, ''],
	['a😀', /[^\p{L}]/u, 'a'],
	['𝒜😀', /[^\p{L}]/u, '𝒜'],
	['a\ud83d', /[^\p{L}]/u, 'a'],
])('%j without %s at its end is %j', (text, kind, trimmed) => {
	expect(trimEndOf(text, kind)).toBe(trimmed);
});
