import { describe, expect, test } from 'vitest';
import { checkBook } from '../../src/rules/index.ts';
import { CANARY, filesOf } from '../support/bad-inputs/bad-input.ts';
import { badInputs } from '../support/bad-inputs/index.ts';
import { contextOf, line } from './book.ts';

/** What is said of a file that was not read as a whole is said by one rule. */
const WHOLLY_UNREAD = ['file-unreadable', 'file-empty', 'merge-conflict'];

describe.each(Object.entries(badInputs))('bad %s', (_, inputs) => {
	test.each(inputs)('%s', (_, content, exit, rules) => {
		const context = contextOf(filesOf(content));
		const findings = checkBook(context);
		const said = findings.map((finding) => `${line(finding)}  ${finding.rule}`);
		expect({
			exit: findings.some(({ severity }) => severity === 'error') ? 1 : 0,
			rules: [...new Set(findings.map(({ rule }) => rule))].toSorted(),
			said,
		}).toEqual({ exit, rules, said });
		// Nothing in it is run, and no object is spoilt by its keys.
		expect([CANARY in globalThis, 'spoilt' in {}]).toEqual([false, false]);
		for (const { message } of findings) expect(message).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
		const alone = findings.find((finding) => WHOLLY_UNREAD.includes(finding.rule));
		if (alone)
			expect(
				new Set(findings.filter(({ place }) => place.file === alone.place.file).map((each) => each.rule)).size,
			).toBe(1);
		expect(checkBook(context)).toEqual(findings);
	});
});
