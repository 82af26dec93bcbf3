import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { alb, albProcess, board, emptyFolder, project, run } from '../support/board.ts';
import { needsPrograms } from '../support/needs.ts';

const page = join(project, 'test/importers/sources/trust-board.html');

test('where LibreOffice is not installed, an old kind of document is refused with a word on what to do', {
	tags: 'slow',
}, async () => {
	const folder = board({ 'a.doc': 'x' });
	const { status, out, err } = await albProcess(folder, 'import', '--date', '2025-04', 'a.doc', {
		env: { PATH: emptyFolder() },
	});
	expect({ status, out }).toEqual({ status: 2, out: '' });
	expect(err).toContain(
		'a.doc was not imported: alb needs LibreOffice to read a.doc, and it is not installed; install it, or save the document as .docx in Word',
	);
});

describe('with LibreOffice', needsPrograms('soffice'), () => {
	let folder: string;
	const convert = (to: string, from: string) =>
		run(folder, 'soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', to, from], {
			env: { HOME: folder },
		});
	beforeAll(async () => {
		folder = emptyFolder();
		copyFileSync(page, join(folder, 'page.html'));
		await convert('odt', 'page.html');
	});

	test.each([
		['odt', undefined],
		['doc', 'doc:MS Word 97'],
		['rtf', 'rtf:Rich Text Format'],
	])('minutes as .%s are the same as those of the page that they were made of', async (ending, filter) => {
		if (filter !== undefined) await convert(filter, 'page.odt');
		const other = emptyFolder();
		copyFileSync(join(folder, `page.${ending}`), join(other, `page.${ending}`));
		await alb(other, 'import', `page.${ending}`);
		const of = (text: string) => text.replace(/^# Not placed[\s\S]*$/m, '').trim();
		const imported = readFileSync(join(other, 'minutes/2023-09-07.md'), 'utf8');
		const { out } = await alb(folder, 'import', '--dry-run', 'page.html');
		expect(of(imported)).toBe(of(out));
	});
});
