// @module-tag slow
import { describe, expect, test } from 'vitest';
import { alb, board } from '../support/board.ts';
import { prove } from '../support/proof.ts';
import { contentsOf } from '../support/rendered.ts';
import { restrictedSpellings, SECRET } from '../support/restricted-spellings.ts';

/** What a copy shows that looks for the very number alone, as a person with a search box would. */
function naiveCopy(files: Readonly<Record<string, string>>): string {
	const isRestricted = (line: string) => line.includes('<!-- restricted -->') || /^\| 2 \||Action 2\b/.test(line);
	return Object.values(files)
		.flatMap((text) => text.split('\n'))
		.filter((line) => !isRestricted(line))
		.join('\n');
}

describe('a public copy, whatever way the number of a restricted action is written', () => {
	let [tried, lost] = [0, 0];

	test.each(restrictedSpellings.map((each) => [each.what, each] as const))('%s', async (_, { files, certain }) => {
		const folder = board(files);
		const { status, out, err } = await alb(folder, 'render', '--public', '--to', 'md,html,xlsx,ics');
		const pages = [...contentsOf(folder)].filter(([name]) => name.startsWith('public/'));
		const told = pages.filter(([, content]) => content.includes(SECRET)).map(([name]) => name);
		tried++;
		if (told.length > 0) lost++;
		expect(told).toEqual([]);
		if (certain) {
			expect({ status, err: err.replace(/^alb: left out: .*\n/, '') }).toEqual({ status: 0, err: '' });
		} else {
			expect({ status, out }).toEqual({ status: 1, out: '' });
			expect(err).toMatch(/^alb: no public copy can be made: .*\n(?:minutes\/2025-0[14]\.md:\d+:\d+ {2}.*\n)+/);
			expect(pages).toEqual([]);
		}
	});

	test('control: a copy that looks for the very number lets most of them out', () => {
		const leaks = restrictedSpellings.filter(({ files }) => naiveCopy(files).includes(SECRET));
		expect(leaks.length).toBeGreaterThan(restrictedSpellings.length / 2);
		prove({
			what: 'spellings of a restricted action in a public copy',
			tried,
			lost,
			control: { tried: restrictedSpellings.length, lost: leaks.length },
		});
	});
});
