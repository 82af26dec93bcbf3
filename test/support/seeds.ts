import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { onlyWith } from './needs.ts';

/** Where the real minutes of a meeting are, as text out of Word. They lie beside the project and are not part of it. */
export const seeds = { '2024-07': pathOf('001_75258d2ec5c0f017.txt'), '2025-04': pathOf('000_96704bf1442e7ec7.txt') };

/** The options of tests that read them. */
export const withSeeds = onlyWith('../shared/seeds', Object.values(seeds).every(existsSync));

/** The lines of real minutes; none where they are not there. */
export function seedLines(meeting: keyof typeof seeds): readonly string[] {
	return existsSync(seeds[meeting]) ? readFileSync(seeds[meeting], 'utf8').split('\n') : [];
}

function pathOf(name: string): string {
	return fileURLToPath(new URL(`../../../shared/seeds/${name}`, import.meta.url));
}
