import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { alb, emptyFolder, project } from '../support/board.ts';
import { barriers, inChromium, isWider, type OpenPage, type Sight } from '../support/browser.ts';
import { filesIn, linkedBoard } from '../support/site.ts';

const sights: readonly [string, Sight][] = [
	['on a desk', {}],
	['on a phone', { width: 375, height: 700 }],
	['on the smallest phone, in the dark', { width: 320, height: 568, dark: true }],
];
const pages = ['index.html', 'log.html', 'charts.html', 'meetings/2024-10.html'];
const others = [
	'actions/2.html',
	'search.html',
	'people.html',
	'topics.html',
	'decisions.html',
	'people/lorna-hunt.html',
];

let folder: string;
let example: string;
beforeAll(async () => {
	folder = join(linkedBoard(), 'site');
	await alb(join(folder, '..'), 'site');
	example = join(emptyFolder(), 'site');
	await alb(join(project, 'examples/south-east'), 'site', '--out', example);
});
const at = (page: string, site = folder) =>
	pathToFileURL(join(site, page.split('#')[0] ?? '')).href + page.replace(/^[^#]*/, '');
/** Everything but the style was asked of nobody, and nothing was said in the console. */
const quiet = ({ requests, said }: OpenPage) => [
	...requests.filter((address) => !address.endsWith('/style.css')),
	...said,
];
const rows = (page: Page) => page.locator('#actions tbody th a, #actions tbody td.number a').allInnerTexts();
const visibleRows = (page: Page) =>
	page.locator('#actions tbody tr:visible').evaluateAll((all) => all.map((row) => row.firstElementChild?.textContent));
/** Goes on with the tab key until something with this text, or label, has the keyboard. */
async function tabTo(page: Page, selector: string): Promise<void> {
	for (let step = 0; step < 60; step++) {
		await page.keyboard.press('Tab');
		if (await page.evaluate<boolean>(`document.activeElement.matches('${selector}')`)) return;
	}
	throw new Error(`the keyboard does not reach ${selector}`);
}

/** The letters of a chart are on the page itself, which axe cannot tell: test/formats/site.test.ts holds their colours to account. */
const isChart = (line: string) => line.startsWith('color-contrast: <text class=');

inChromium('the site keeps nobody out', (open) => {
	describe.each(sights)('%s', (where, sight) => {
		test.each([...pages, ...(where === 'on a desk' ? others : [])])('%s', async (name) => {
			const opened = await open(at(name), sight);
			await opened.page.evaluate('for (const details of document.querySelectorAll("details")) details.open = true');
			expect(quiet(opened)).toEqual([]);
			expect(await isWider(opened)).toBe(false);
			expect((await barriers(opened)).filter((line) => !isChart(line))).toEqual([]);
		});
	});

	test('on paper the navigation is gone, and the numbers of the charts are there', async () => {
		const { page } = await open(at('charts.html'), { print: true, width: 794 });
		expect(await page.locator('.top nav').isVisible()).toBe(false);
		expect(await page.locator('.chart table').first().isVisible()).toBe(true);
	});
});

inChromium('the action log', (open) => {
	test('is filtered and sorted with the keyboard alone, and the address keeps what was chosen', async () => {
		const opened = await open(at('log.html', example));
		const { page } = opened;
		const shown = page.locator('#shown');
		expect(await shown.innerText()).toBe('15 actions shown');
		expect((await rows(page)).slice(0, 3)).toEqual(['78', '79', '77']);

		await tabTo(page, '#words');
		await page.keyboard.type('speak johal');
		expect(await shown.innerText()).toBe('1 of 15 actions shown');
		expect(await visibleRows(page)).toEqual(['69']);
		expect(new URL(page.url()).hash).toBe('#words=speak+johal');

		await tabTo(page, 'form button[type=reset]');
		await page.keyboard.press('Enter');
		await expect.poll(() => shown.innerText()).toBe('15 actions shown');
		expect(new URL(page.url()).hash).toBe('');

		await tabTo(page, 'th[data-sort=issued] button');
		await page.keyboard.press('Enter');
		expect((await rows(page)).slice(0, 2)).toEqual(['65', '69']);
		expect(await page.locator('th[data-sort=issued]').getAttribute('aria-sort')).toBe('ascending');
		await page.keyboard.press('Enter');
		expect((await rows(page)).slice(0, 2)).toEqual(['79', '78']);
		expect(await page.locator('th[data-sort=issued]').getAttribute('aria-sort')).toBe('descending');
		expect(await page.locator('#sort').inputValue()).toBe('issued:down');
		expect(await page.locator('th[aria-sort]').count()).toBe(1);
		expect(new URL(page.url()).hash).toBe('#sort=issued%3Adown');
		expect(quiet(opened)).toEqual([]);
		expect(await barriers(opened)).toEqual([]);
	});

	test.each([
		['#status=open', ['78']],
		['#responsible=ky&sort=number:up', ['71', '73']],
		['#status=is:closed&sort=number:down', ['79', '72', '69', '68', '66', '65']],
		['#words=PLO', ['78']],
		['#status=nonsense&responsible=nobody&words=plo', ['78']],
	])('shows what an address such as %s asks for', async (hash, numbers) => {
		const { page } = await open(at(`log.html${hash}`, example));
		expect(await visibleRows(page)).toEqual(numbers);
	});

	test('follows the address when the reader goes back', async () => {
		const { page } = await open(at('log.html#status=open', example));
		await page.evaluate('location.hash = "#status=ended"');
		await expect.poll(() => page.locator('#shown').innerText()).toBe('14 of 15 actions shown');
		await page.goBack();
		await expect.poll(() => page.locator('#shown').innerText()).toBe('1 of 15 actions shown');
		expect(await page.locator('#status').inputValue()).toBe('open');
	});

	test('where rows are cards, the keyboard sorts them by the form and goes past what nobody sees', async () => {
		const { page } = await open(at('log.html', example), { width: 375, height: 700 });
		await tabTo(page, '#sort');
		await page.keyboard.type('number, low');
		expect((await rows(page)).slice(0, 2)).toEqual(['65', '66']);
		await tabTo(page, '#actions a');
		expect(await page.locator('thead button').first().getAttribute('tabindex')).toBe('-1');
		await page.setViewportSize({ width: 1200, height: 700 });
		await expect.poll(() => page.locator('thead button').first().getAttribute('tabindex')).toBe('0');
	});

	test('is whole without JavaScript, and shows no form that would do nothing', async () => {
		const { page } = await open(at('log.html', example), { still: true });
		expect(await page.locator('#actions tbody tr:visible').count()).toBe(15);
		expect(await page.locator('#filter').isVisible()).toBe(false);
		expect(await page.locator('th button').count()).toBe(0);
	});
});

inChromium('the search', (open) => {
	test('finds words in notes, actions, decisions, people, and leads there by the keyboard alone', async () => {
		const opened = await open(at('search.html', example));
		const { page } = opened;
		await page.keyboard.type('Roslind');
		await expect.poll(() => page.locator('#found').innerText()).toMatch(/^\d+ results?$/);
		expect(await page.locator('#results li').first().innerText()).toMatch(/^Roslind Moodey Person/);
		await page.locator('#words').fill('kinship loudest');
		await expect
			.poll(() => page.locator('#results mark').allInnerTexts())
			.toEqual(expect.arrayContaining(['kinship', 'loudest']));
		expect(new URL(page.url()).hash).toBe('#words=kinship+loudest');
		await tabTo(page, '#results a');
		await page.keyboard.press('Enter');
		await page.waitForURL(/meetings\/2025-04\.html#part-2|meetings\/2025-04\.html#item-2/);
		expect(quiet(opened).filter((address) => !address.includes('/meetings/'))).toEqual([]);
		await page.goBack();
		await expect.poll(() => page.locator('#words').inputValue()).toBe('kinship loudest');
		expect(await page.locator('#results li').count()).toBeGreaterThan(0);
		expect(await barriers(opened)).toEqual([]);
	});

	test.each([
		['accents and case make no difference', 'CAFE', 'the café opens at nine.'],
		['a slip of the pen is forgiven', 'caterrer', 'LH to look for a new caterer'],
		['a number is that number', 'action 2', 'Ask for all the figures'],
		[
			'what an action said before is found',
			'figures by the next',
			'Ask for all the figures · Ask for the figures by the next meeting',
		],
		['a footnote', 'note of hand', 'A note of hand'],
		['markup is text', 'script alert', '<script>alert("x")</script>'],
	])('%s', async (_, words, text) => {
		const { page } = await open(at(`search.html#${new URLSearchParams({ words })}`));
		const results = page.locator('#results li');
		await expect.poll(() => results.count()).toBeGreaterThan(0);
		expect((await results.allInnerTexts()).join('\n')).toContain(text);
	});

	test('says when it finds nothing, and nothing while it is asked for nothing', async () => {
		const { page } = await open(at('search.html#words=zzzzqqq'));
		expect(await page.locator('#found').innerText()).toBe('Nothing was found.');
		await page.locator('#words').fill('');
		await expect.poll(() => page.locator('#found').innerText()).toBe('');
	});

	test('says what to do instead without JavaScript', async () => {
		const { page } = await open(at('search.html'), { still: true });
		expect(await page.locator('main').innerText()).toContain('Searching needs JavaScript');
		expect(await page.locator('#words').isVisible()).toBe(false);
	});
});

inChromium('the site below any address of a server', (open) => {
	test('leads from page to page, sorts and searches', async () => {
		const files = filesIn(folder);
		const server = createServer(({ url = '' }, response) => {
			const content = files.get(url.replace(/^\/some\/where\//, ''));
			response.writeHead(content === undefined ? 404 : 200, {
				'Content-Type': url.endsWith('.css') ? 'text/css' : 'text/html; charset=utf-8',
			});
			response.end(content);
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		try {
			const { port } = server.address() as AddressInfo;
			const opened = await open(`http://127.0.0.1:${port}/some/where/index.html`);
			const { page } = opened;
			await page.getByRole('link', { name: '4 July 2024' }).click();
			await page.getByRole('link', { name: 'Action 2 (RE):' }).click();
			expect(await page.locator('h1').innerText()).toBe('Action 2');
			await page.getByRole('link', { name: 'Action log' }).first().click();
			await page.getByRole('button', { name: 'Issued' }).click();
			expect(await page.locator('th[aria-sort]').innerText()).toContain('Issued');
			await page.getByRole('link', { name: 'Search' }).click();
			await page.locator('#words').fill('figures');
			await expect.poll(() => page.locator('#results li').count()).toBeGreaterThan(1);
			expect(await page.evaluate('getComputedStyle(document.querySelector(".top")).display')).toBe('flex');
			expect(quiet(opened).filter((address) => !/\/some\/where\/[\w/-]+\.html/.test(address))).toEqual([]);
		} finally {
			server.close();
			server.closeAllConnections();
		}
	});
});
