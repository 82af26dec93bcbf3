import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { check } from './book.ts';

const board = new URL('../../examples/south-east/', import.meta.url);
const minutes = readdirSync(new URL('minutes/', board)).map((name) => `minutes/${name}`);
const files = Object.fromEntries(
	['alb.yaml', ...minutes].map((name) => [name, readFileSync(new URL(name, board), 'utf8')]),
);

test('the flaws left in the example on purpose, and nothing else', () => {
	const findings = check(files).map(({ place, severity, rule }) => `${place.file}:${place.line} ${severity} ${rule}`);
	expect(findings).toEqual([
		'minutes/2024-07.md:40 warning action-unnumbered',
		'minutes/2024-07.md:48 warning agenda-number',
		'minutes/2024-07.md:82 warning status-contradiction',
		'minutes/2024-07.md:85 info action-compound',
		'minutes/2024-07.md:85 warning status-contradiction',
		'minutes/2024-07.md:87 info action-compound',
		'minutes/2024-07.md:87 warning status-spelling',
		'minutes/2025-04.md:1 info meeting-missing',
		'minutes/2025-04.md:1 info meeting-missing',
		'minutes/2025-04.md:12 warning person-spelling',
		'minutes/2025-04.md:34 warning action-unlogged',
		'minutes/2025-04.md:58 warning agenda-number',
		'minutes/2025-04.md:66 warning person-ambiguous',
		'minutes/2025-04.md:72 warning action-unnumbered',
		'minutes/2025-04.md:89 info action-compound',
		'minutes/2025-04.md:89 info action-born-ended',
		'minutes/2025-04.md:89 warning status-spelling',
		'minutes/2025-04.md:90 warning action-stale',
		'minutes/2025-04.md:90 info action-reworded',
	]);
});
