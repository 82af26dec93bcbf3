import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, type TestOptions } from 'vitest';
import { isProgram, needsTool, pathOf } from './needs.ts';

/** What Chromium is called by those who package it. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The Chromium of this machine: `CHROMIUM` in the environment says which, else the first on the path. */
const chromiumPath = [process.env['CHROMIUM'] ?? '', ...NAMES.map((name) => pathOf(name) ?? '')].find(isProgram);

/** How a page is looked at: otherwise than on a screen of 1280 by 900, in light colours. */
export interface Sight {
	readonly width?: number;
	readonly height?: number;
	readonly dark?: boolean;
	readonly print?: boolean;
	/** The browser runs no script. */
	readonly still?: boolean;
}

/** A page in the browser, and what happened there that no page of alb lets happen. */
export interface OpenPage {
	readonly page: Page;
	/** What was asked of the network. */
	readonly requests: readonly string[];
	/** What the console said, and the dialogs that were shown. */
	readonly said: readonly string[];
}

/** Opens a page: its text, or its address. */
export type Open = (page: string, sight?: Sight) => Promise<OpenPage>;

/** Tests in one Chromium, in which each page is gone after its test. They may need further programs. */
export function inChromium(what: string, tests: (open: Open) => void, also: TestOptions = {}): void {
	describe(what, { ...needsTool('Chromium', chromiumPath !== undefined), ...also }, () => {
		let browser: Browser;
		let folder: string;
		const contexts: BrowserContext[] = [];
		beforeAll(async () => {
			folder = mkdtempSync(join(tmpdir(), 'alb-page-'));
			browser = await chromium.launch({
				executablePath: chromiumPath ?? '',
				// In a container there is neither a sandbox nor much shared memory.
				args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
			});
		});
		afterEach(async () => {
			for (const context of contexts.splice(0)) await context.close();
		});
		afterAll(async () => {
			await browser?.close();
			rmSync(folder, { recursive: true, force: true });
		});
		tests(async (page, sight = {}) => {
			const context = await browser.newContext({
				locale: 'en-GB',
				javaScriptEnabled: sight.still !== true,
			});
			contexts.push(context);
			return open(context, /^(?:https?|file):/.test(page) ? page : fileOf(page, join(folder, 'page.html')), sight);
		});
	});
}

async function open(context: BrowserContext, address: string, sight: Sight): Promise<OpenPage> {
	const page = await context.newPage();
	await see(page, sight);
	// The tests ask nothing of anyone outside of this machine.
	await page.route(/^(?!file:|https?:\/\/(?:127\.0\.0\.1|localhost)[:/])/, (route) => route.abort());
	const requests: string[] = [];
	const said: string[] = [];
	page.on('request', (request) => {
		if (request.url() !== address) requests.push(request.url());
	});
	page.on('console', (message) => said.push(message.text()));
	page.on('pageerror', (error) => said.push(error.message));
	page.on('dialog', async (dialog) => {
		said.push(`${dialog.type()}: ${dialog.message()}`);
		await dialog.dismiss();
	});
	await page.goto(address, { waitUntil: 'load' });
	return { page, requests, said };
}

/** Looks at an open page in another way. */
export async function see(
	page: Page,
	{ width = 1280, height = 900, dark = false, print = false }: Sight,
): Promise<void> {
	await page.setViewportSize({ width, height });
	await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', media: print ? 'print' : null });
}

function fileOf(text: string, path: string): string {
	writeFileSync(path, text);
	return pathToFileURL(path).href;
}

/** What axe finds amiss in a page, and what it could not judge, by its rules for WCAG 2.2 AA and for good practice. */
export async function barriers({ page }: OpenPage): Promise<string[]> {
	const session = await page.context().newCDPSession(page);
	// Of the page itself nothing may run; what is said through the debugger may.
	const loaded = await session.send('Runtime.evaluate', { expression: 'typeof axe' });
	if (loaded.result.value !== 'object') await session.send('Runtime.evaluate', { expression: axe.source });
	const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
		// The colours of what is scrolled away in a box cannot be judged, and are those of the rest.
		expression: `axe.run(document, { resultTypes: ['violations', 'incomplete'] }).then(({ violations, incomplete }) =>
			[...violations, ...incomplete].flatMap(({ id, nodes }) =>
				nodes.filter(({ any }) => !any.some(({ data }) => data?.messageKey === 'elmPartiallyObscured'))
					.map(({ html, failureSummary }) => id + ': ' + html + ' ' + failureSummary)))`,
		awaitPromise: true,
		returnByValue: true,
	});
	await session.detach();
	if (exceptionDetails) throw new Error(exceptionDetails.text);
	return result.value as string[];
}

/** Whether a page is wider than its window, so that one has to scroll sideways to read it. */
export function isWider({ page }: OpenPage): Promise<boolean> {
	return page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth');
}
