import { describe, expect, test } from 'vitest';
import { withoutSettings, withSettings } from '../../src/commands/git/settings-text.ts';

const own = [
	{ key: 'merge.alb-minutes.name', value: 'minutes, merged by alb' },
	{ key: 'merge.alb-minutes.driver', value: 'f() { "x" \\; # y\n}; f é' },
	{ key: 'diff.alb-minutes.textconv', value: 'words' },
];
const isOwn = (key: string) => /^(?:merge|diff)\.alb-minutes\./.test(key);
const WRITTEN = `[merge "alb-minutes"]
	name = "minutes, merged by alb"
	driver = "f() { \\"x\\" \\\\; # y\\n}; f Ã©"
[diff "alb-minutes"]
	textconv = "words"
`;

test('settings are written at the end, as bytes', () => {
	expect(withSettings('[core]\n\tbare = false\n', own)).toBe(`[core]\n\tbare = false\n${WRITTEN}`);
	expect(withSettings('[core]', own.slice(2))).toBe('[core]\n[diff "alb-minutes"]\n\ttextconv = "words"\n');
});

describe('settings are taken out', () => {
	test.each([
		['from the end', '[core]\n\tbare = false\n'],
		['behind an odd comment', '# caf\xe9 \\\n[user]\n\tname = Ann ; "x\n\n'],
		['from nothing', ''],
	])('and every other byte is as it was: %s', (_, text) => {
		expect(withoutSettings(withSettings(text, own), isOwn)).toBe(text);
	});

	test('with the lines that go on from them, and from between others', () => {
		const text = '[merge "alb-minutes"]\r\n\tname = one \\\r\n  [two]\r\n\tDriver=x\r\n[user]\n\tname = Ann\n';
		expect(withoutSettings(text, isOwn)).toBe('[user]\n\tname = Ann\n');
	});

	test('and their section stays while it holds something else, a comment for one', () => {
		const text = '[merge "alb-minutes"] # mine\n\t# a remark\n\tname = x\n\tother = y\n';
		expect(withoutSettings(text, (key) => key === 'merge.alb-minutes.name')).toBe(
			'[merge "alb-minutes"] # mine\n\t# a remark\n\tother = y\n',
		);
	});

	test('and what looks like them in another section or value stays', () => {
		const text =
			'[alias]\n\tx = "\\\n[merge \\"alb-minutes\\"]"\n[merge "ALB-minutes"]\n\tname = x\n[core]\n\tname = y\n';
		expect(withoutSettings(text, isOwn)).toBe(text);
	});
});
