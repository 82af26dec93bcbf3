import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyFolder } from '../../support/empty-folder.ts';
import { needsPrograms } from '../../support/needs.ts';

/** The options of tests that read PDF files anew. */
export const withPoppler = needsPrograms('pdfinfo', 'pdftotext', 'pdffonts', 'pdftohtml');

/** What a program of poppler says of a file. */
export function ask(program: string, pdf: Uint8Array, ...words: readonly string[]): string {
	const file = join(emptyFolder(), 'a.pdf');
	writeFileSync(file, pdf);
	const [options, output] = [words.filter((word) => word !== '-'), words.includes('-') ? ['-'] : []];
	const { stdout, stderr } = spawnSync(program, [...options, file, ...output], { encoding: 'utf8' });
	// It fixes what it can, and says so.
	if (stderr !== '') throw new Error(`${program}: ${stderr}`);
	return stdout;
}

/** The text of a file in the order of its tags, which is the order in which it is read aloud. */
export function readAloud(pdf: Uint8Array): string {
	let text = '';
	for (const line of ask('pdfinfo', pdf, '-struct-text').split('\n')) {
		const [, words] = /^\s*"(.*)"$/.exec(line) ?? [];
		if (words !== undefined) text += words;
		// What is within a line does not split words.
		else if (!/ \(inline\)|^ +(?:Object \d|\/)/.test(line)) text += '\n';
	}
	return text;
}

/** The tags of a file with their texts, an element a line. */
export function tagsOf(pdf: Uint8Array): string {
	return ask('pdfinfo', pdf, '-struct-text').replace(/ \((?:block|inline)\)|(?<=Object) .*/g, '');
}
