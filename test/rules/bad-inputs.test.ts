import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkBook } from '../../src/rules/index.ts';
import { contextOf, type Files, line } from './book.ts';

/** Files that break tools of this kind; they lie beside the project and are not part of it. */
const folder = new URL('../../../shared/bad-inputs/', import.meta.url);
const present = existsSync(new URL('manifest.tsv', folder));

/** Where the manifest says otherwise than its own files, or than the settings that hold by default. */
const EXCEPTIONS: Readonly<Record<string, { readonly exit?: string; readonly rule?: string; readonly why: string }>> = {
	'f-cross/dropped-open': { exit: '0', rule: '', why: '79 is closed in April, so nothing is dropped' },
	'f-cross/reopened': { exit: '0', rule: '', why: '79 is closed in both files, so nothing is reopened' },
	'b-front/redos-blank-lines.md': { exit: '1', rule: 'front-matter', why: 'no date in the file, and none in its name' },
	'b-front/coercions.md': { rule: 'front-matter', why: 'the impossible date stands in next-meeting, not in the log' },
	'e-values/status-in_progress.md': { exit: '0', rule: '', why: '"in progress" is in the vocabulary by default' },
	'e-values/date-Jan2025.md': { rule: 'number-order', why: 'it is read as January 2025, which 80 cannot be after 79' },
};

interface Case {
	readonly name: string;
	readonly exit: string;
	readonly rule: string;
	readonly files: Files;
}

function readCases(): Case[] {
	const rows = readFileSync(new URL('manifest.tsv', folder), 'utf8').trimEnd().split('\n').slice(1);
	const cases = new Map<string, Case>();
	for (const row of rows) {
		const [path = '', kind, exit = '', rule = ''] = row.split('\t');
		if (kind !== 'check') continue;
		const name = path.startsWith('f-cross/') ? path.slice(0, path.lastIndexOf('/')) : path;
		const before = cases.get(name);
		const files = before?.files ?? filesOf(path, name);
		cases.set(name, {
			name,
			files,
			exit: EXCEPTIONS[name]?.exit ?? (exit || (before?.exit ?? '')),
			rule: EXCEPTIONS[name]?.rule ?? (rule || (before?.rule ?? '')),
		});
	}
	return [...cases.values()];
}

/** One file is a book of its own; the files of a folder of f-cross are one book. */
function filesOf(path: string, name: string): Files {
	const bytes = (file: string) => new Uint8Array(readFileSync(new URL(file, folder)));
	if (path === name) return { [`minutes/${path.slice(path.lastIndexOf('/') + 1)}`]: bytes(path) };
	const files = readdirSync(new URL(`${name}/`, folder));
	return Object.fromEntries(files.map((file) => [`minutes/${file}`, bytes(`${name}/${file}`)]));
}

/** What is said of a file that was not read as a whole is said by one rule. */
const WHOLLY_UNREAD = ['file-unreadable', 'file-empty', 'merge-conflict'];

describe.runIf(present)('bad inputs', () => {
	test.each(present ? readCases() : [])('$name', ({ files, exit, rule }) => {
		const context = contextOf(files);
		const findings = checkBook(context);
		const said = findings.map((finding) => `${line(finding)}  ${finding.rule}`);
		if (rule !== '') expect(findings.map((finding) => finding.rule)).toContain(rule);
		if (exit !== '')
			expect({ exit: findings.some(({ severity }) => severity === 'error') ? '1' : '0', said }).toMatchObject({ exit });
		for (const { message } of findings) expect(message).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
		const alone = findings.find((finding) => WHOLLY_UNREAD.includes(finding.rule));
		if (alone)
			expect(
				new Set(findings.filter(({ place }) => place.file === alone.place.file).map((each) => each.rule)).size,
			).toBe(1);
		expect(checkBook(context)).toEqual(findings);
	});
});

if (!present)
	test('bad inputs are left out: there is no ../shared/bad-inputs', () => {
		expect(present).toBe(false);
	});
