// @module-tag slow
import { expect, test } from 'vitest';
import { readYaml } from '../../src/parse/yaml/yaml-text.ts';

/** Each takes the parser of YAML one level deeper, in brackets or without. */
const MARKS = ['b: ', ': b ', '"b": ', '"b":', ': ', ': - ', '? ', ':\n', ': {} ', '<<: '];
const LENGTH = 32_000;

test.each(MARKS)('%j again and again is at most unreadable, wherever it is', (mark) => {
	const chain = mark.repeat(LENGTH / mark.length);
	for (const text of [chain, `title: ${chain}`, `title: { a ${chain} }`, `title: [ a ${chain} ]`])
		expect(() => readYaml(text)).not.toThrow();
});

test('a chain that the parser has no room for is named at its line', () => {
	const { value, problems } = readYaml(`title: A\nlocation: { a ${'b: '.repeat(LENGTH / 3)}}`);
	expect({ value, problems }).toEqual({
		value: undefined,
		problems: [{ offset: 'title: A\n'.length, problem: 'a line has too many values within values' }],
	});
});
