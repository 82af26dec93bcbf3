// Draws the pictures of the documentation anew, from the example board: `npm run pictures`. It needs Chromium, LibreOffice
// with the Liberation fonts, and poppler.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const project = fileURLToPath(new URL('..', import.meta.url));
const pictures = join(project, 'docs/pictures');
const folder = mkdtempSync(join(tmpdir(), 'alb-pictures-'));
const board = join(folder, 'board');
const alb = (/** @type {readonly string[]} */ ...words) =>
	execFileSync(process.execPath, [join(project, 'bin/alb.js'), '-C', board, ...words], { stdio: 'ignore' });
const run = (/** @type {string} */ program, /** @type {readonly string[]} */ ...words) =>
	execFileSync(program, words, { cwd: folder, stdio: 'ignore' });

mkdirSync(pictures, { recursive: true });
cpSync(join(project, 'examples/south-east'), board, { recursive: true, filter: (path) => !path.endsWith('rendered') });
try {
	alb('render', '--to', 'html,docx,pdf', '--out', join(folder, 'papers'));
	alb('site', '--out', join(folder, 'site'));
	const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
	run('soffice', profile, '--headless', '--convert-to', 'pdf', '--outdir', join(folder, 'word'), 'papers/2025-04.docx');
	for (const [name, file] of [
		['word', 'word/2025-04.pdf'],
		['pdf', 'papers/action-log.pdf'],
	])
		run('pdftoppm', '-r', '72', '-png', '-singlefile', '-f', '1', file ?? '', join(pictures, name ?? ''));

	const browser = await chromium.launch({
		executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
		args: ['--no-sandbox'],
	});
	/** @type {readonly (readonly [string, string, number, number, 'light' | 'dark'])[]} */
	const shots = [
		['web-page', 'papers/2025-04.html', 900, 900, 'light'],
		['phone', 'papers/action-log.html', 390, 844, 'dark'],
		['site', 'site/log.html', 1100, 800, 'light'],
	];
	for (const [name, file, width, height, colorScheme] of shots) {
		const page = await browser.newPage({ viewport: { width, height }, colorScheme, locale: 'en-GB' });
		await page.goto(String(pathToFileURL(join(folder, file))));
		await page.screenshot({ path: join(pictures, `${name}.png`) });
	}
	await browser.close();
} finally {
	rmSync(folder, { recursive: true, force: true });
}
