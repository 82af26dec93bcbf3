import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyFolder } from '../../support/board.ts';

/** Whether poppler is there, which reads PDF files anew. */
export const poppler = isThere('pdfinfo') && isThere('pdftotext') && isThere('pdffonts') && isThere('pdftohtml');

/** What the name of a test says where poppler is missing. */
export const without = poppler ? '' : ' (left out: pdfinfo, pdftotext, pdffonts and pdftohtml are not all there)';

/** What a program of poppler says of a file. */
export function ask(program: string, pdf: Uint8Array, ...words: readonly string[]): string {
	const file = join(emptyFolder(), 'a.pdf');
	writeFileSync(file, pdf);
	const [options, behind] = [words.filter((word) => word !== '-'), words.includes('-') ? ['-'] : []];
	const { stdout, stderr } = spawnSync(program, [...options, file, ...behind], { encoding: 'utf8' });
	// It mends what it can, and says so.
	if (stderr !== '') throw new Error(`${program}: ${stderr}`);
	return stdout;
}

/** The text of a file in the order of its tags, which is the order in which it is read aloud. */
export function readAloud(pdf: Uint8Array): string {
	let text = '';
	for (const line of ask('pdfinfo', pdf, '-struct-text').split('\n')) {
		const [, words] = /^\s*"(.*)"$/.exec(line) ?? [];
		if (words !== undefined) text += words;
		// What stands within a line parts no words.
		else if (!/ \(inline\)|^ +(?:Object \d|\/)/.test(line)) text += '\n';
	}
	return text;
}

/** The tags of a file with their texts, an element a line. */
export function tagsOf(pdf: Uint8Array): string {
	return ask('pdfinfo', pdf, '-struct-text').replace(/ \((?:block|inline)\)|(?<=Object) .*/g, '');
}

function isThere(program: string): boolean {
	try {
		execFileSync(program, ['-v'], { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}
