import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { readingRules, rules } from '../../src/rules/index.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { check, type Files, line } from './book.ts';

const SENTENCE = /^[\p{Lu}"].*[.?]$/u;

describe('the rulebook', () => {
	test('each file of src/rules is a rule in the list, under the name of its file', () => {
		const files = readdirSync(new URL('../../src/rules', import.meta.url), { recursive: true, encoding: 'utf8' })
			.filter((name) => /[\\/]/.test(name) && name.endsWith('.ts') && !name.startsWith('parts'))
			.map((name) => basename(name, '.ts'));
		expect(rules.map(({ id }) => id).toSorted()).toEqual(files.toSorted());
	});

	test('the rules of reading are rules of the list', () => {
		expect(readingRules.filter((rule) => !rules.includes(rule))).toEqual([]);
	});

	test.each(rules.map((rule) => [rule.id, rule] as const))(
		'%s says what, why and what to do, and shows it',
		(id, rule) => {
			expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
			for (const text of [rule.summary, rule.why, rule.fix]) expect(text).toMatch(SENTENCE);
			expect(rule.examples.some(({ says }) => says.length === 0)).toBe(true);
			expect(rule.examples.some(({ says }) => says.length > 0)).toBe(true);
			expect(new Set(rule.examples.map(({ title }) => title)).size).toBe(rule.examples.length);
		},
	);
});

/** What a rule says: the rules about silencers hear what the others have said. */
function saidBy(rule: Rule, files: Files, elsewhere: Parameters<typeof check>[2]): Finding[] {
	return check(files, rules, elsewhere).filter((finding) => finding.rule === rule.id);
}

for (const rule of rules) {
	describe(rule.id, () => {
		test.each(rule.examples.map((example) => [example.title, example] as const))(
			'%s',
			(_, { files, says, ...elsewhere }) => {
				expect(saidBy(rule, files, elsewhere).map(line)).toEqual(says);
			},
		);

		const good = rule.examples.filter(({ says }) => says.length === 0);
		test.each(good.map((example) => [example.title, example] as const))('%s: right by every rule', (_, { files }) => {
			// What is only worth knowing is no fault: an action may be closed in its first log.
			expect(check(files).flatMap((finding) => (finding.severity === 'info' ? [] : line(finding)))).toEqual([]);
		});
	});
}

describe('messages', () => {
	const messages = rules.flatMap((rule) =>
		rule.examples.flatMap(({ files, ...elsewhere }) => saidBy(rule, files, elsewhere)),
	);

	test.each(messages.map((finding) => [finding.rule, finding.message] as const))('of %s: %s', (_, message) => {
		expect(message).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
		expect(message).not.toMatch(/please|!(?!-)|\.$|^[A-Z]/);
		expect(message.length).toBeLessThanOrEqual(260);
	});
});
