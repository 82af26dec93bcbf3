import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Place } from '../../src/model/place.ts';
import type { Source } from '../../src/model/source.ts';
import type { Unread } from '../../src/model/unread.ts';
import { badFiles } from '../support/bad-inputs/index.ts';

/** The file that a text is in, where a test names none. */
export const FILE = 'minutes/2025-04.md';

export function source(content: string | Uint8Array, file = FILE): Source {
	return { file, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content };
}

export function at(line: number, column: number): Place {
	return { file: FILE, line, column };
}

export const HEADER = `| No. | Action | Responsible | Date issued | Status |
| --: | ------ | ----------- | ----------- | ------ |
`;
export const ROW_79 = '| 79 | Follow up on funding. | MH | April 2025 | closed |\n';
export const ROW_78 = '| 78 | Bring the PLO report. | RE | July 2024 | open |\n';
export const LOG = `## Action log\n\n${HEADER}${ROW_79}${ROW_78}`;

/** Minutes of April 2025, the body after their front matter: it begins in line 5. */
export function minutesOf(body: string): string {
	return `---\ndate: 2025-04\n---\n\n${body}`;
}

/** Unreads in short, one a line: `17:1 row-stray`. */
export function codes(unread: readonly Unread[]): string[] {
	return unread.map(({ place, code }) => `${place.line}:${place.column} ${code}`);
}

/** A corpus of whole files. */
export const badInputs: readonly Source[] = badFiles.map(([path, content]) => source(content, path));
export const examples: readonly Source[] = corpus(fileURLToPath(new URL('../../examples', import.meta.url)));

function corpus(folder: string): readonly Source[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.md') && !name.endsWith('README.md'))
		.map((name) => name.replaceAll('\\', '/'))
		.toSorted()
		.map((name) => source(readFileSync(join(folder, name)), `minutes/${name.split('/').at(-1)}`));
}
