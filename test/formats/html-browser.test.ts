import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder, project } from '../support/board.ts';
import { barriers, inChromium, isWider, type Sight, see } from '../support/browser.ts';
import { needsPrograms } from '../support/needs.ts';
import { EVERY_PIECE } from './every-piece.ts';
import { board, example, logOf, minutesOf, renderers } from './sample.ts';

const { html } = renderers();
const meetings = [example('2024-07'), example('2025-04')];
const write = (text: string) => html.minutes({ board, minutes: minutesOf(text) });
const everyPiece = write(EVERY_PIECE);
const untidy = readdirSync(join(project, 'examples/untidy/minutes'))
	.filter((name) => /^(?:2022-01|2023-07|2025-01)/.test(name))
	.map((name) => minutesOf(readFileSync(join(project, 'examples/untidy/minutes', name), 'utf8'), name));
const pages: readonly [string, string][] = [
	...meetings.map((minutes): [string, string] => [minutes.file, html.minutes({ board, minutes })]),
	['the log of all meetings', html.actionLog({ board, log: logOf(...meetings) })],
	['every piece', everyPiece],
];
const sights: readonly Sight[] = [
	{},
	{ width: 390, height: 844, dark: true },
	{ width: 320, height: 568 },
	{ print: true, width: 794, height: 1123 },
];

inChromium('the pages keep nobody out', (open) => {
	test.each(pages)('%s, on a desk, on a phone, in the dark and on paper', async (_, page) => {
		const opened = await open(page);
		for (const sight of sights) {
			await see(opened.page, sight);
			expect(await barriers(opened), JSON.stringify(sight)).toEqual([]);
			expect(await isWider(opened), JSON.stringify(sight)).toBe(false);
		}
		expect([...opened.requests, ...opened.said]).toEqual([]);
	});

	test('the untidy ones fit on every screen', async () => {
		for (const minutes of untidy) {
			const opened = await open(html.minutes({ board, minutes }));
			for (const width of [320, 705, 961]) {
				await see(opened.page, { width });
				expect(await isWider(opened), `${minutes.file} ${width}`).toBe(false);
			}
		}
	});

	test('with the spacing of text that some readers need, nothing is cut off', async () => {
		const opened = await open(everyPiece, { width: 320, height: 568 });
		const { page } = opened;
		await page.evaluate(`for (const { style } of document.querySelectorAll('body *')) {
			style.setProperty('line-height', '1.5', 'important');
			style.setProperty('letter-spacing', '0.12em', 'important');
			style.setProperty('word-spacing', '0.16em', 'important');
		}`);
		expect(await isWider(opened)).toBe(false);
		const cut = await page.evaluate(`[...document.querySelectorAll('main *')]
			.filter((element) => !['auto', 'visible'].includes(getComputedStyle(element).overflowX) && element.clientWidth > 1 && element.tagName !== 'HR')
			.map((element) => element.outerHTML)`);
		expect(cut).toEqual([]);
	});

	test('whoever goes by the keyboard sees where they are, and comes to every link and to what scrolls', async () => {
		const { page } = await open(everyPiece, { width: 320, height: 568 });
		await page.click('summary');
		await page.keyboard.press('Shift+Tab');
		const seen: string[] = [];
		for (let step = 0; step < 60; step++) {
			await page.keyboard.press('Tab');
			const focus = await page.evaluate<{ name: string; outline: string; height: number } | null>(`(() => {
				const { activeElement } = document;
				if (activeElement === document.body) return null;
				const { outlineStyle, outlineWidth } = getComputedStyle(activeElement);
				const name = activeElement.getAttribute('aria-label') ?? activeElement.textContent.trim();
				return { name, outline: outlineStyle + ' ' + outlineWidth, height: activeElement.getBoundingClientRect().height };
			})()`);
			if (!focus || focus.name === seen[0]) break;
			expect(focus.outline, focus.name).toBe('solid 2px');
			seen.push(focus.name);
		}
		expect(seen).toEqual([
			'On this page',
			'1. Introductions and previous minutes',
			'2. Money',
			'3. Data',
			'4. Fostering',
			'5. Regional round up, with a title that takes more than one line on any telephone',
			'6. Recruitment',
			'AOB',
			'Action log',
			'Footnote 1',
			'the guidance',
			'https://example.org/a/very/long/address/that/no/phone/can/show/on/one/line.html',
			'item 3',
			'Footnote 2',
			'Table: Year, Budget, Spent, What for',
			'Footnote 1',
			'Table: Empty',
			'Back to the text, place 1',
			'Back to the text, place 2',
			'Back to the text, place 3',
			'Footnote 1',
			'Back to the text',
		]);
	});

	test('the list of parts and the footnotes lead there and back', async () => {
		const { page } = await open(everyPiece);
		const top = () => page.evaluate<string>(`document.querySelector(':target')?.textContent.trim().slice(0, 24)`);
		await page.click('summary');
		await page.click('nav a[href="#item-3"]');
		expect(await top()).toBe('3. Data\nA deep heading\nD');
		await page.click('.action a[href="#footnote-1"]');
		expect(await top()).toBe('The first note, named th');
		await page.click('text=Back to the text, place 2');
		expect(await page.evaluate(`document.querySelector(':target').closest('p').textContent`)).toContain('Action 80');
		expect(await page.evaluate(`[...document.querySelectorAll('[id]')].map(({ id }) => id)`)).toEqual([
			...['footnote-1-mark', 'item-1', 'decision-1', 'footnote-2-mark', 'item-2', 'action-80', 'footnote-1-mark-2'],
			...['item-3', 'item-4', 'item-5', 'item-6', 'part-7', 'action-log', 'action-79', 'action-78'],
			...['footnote-1', 'footnote-2', 'footnote-1-mark-3'],
		]);
	});

	test('headings go down by one rank at a time, and the parts of the page are named', async () => {
		const { page } = await open(everyPiece);
		expect(
			await page.evaluate(
				`[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) => tagName[1]).join('')`,
			),
		).toBe('1222222322222' + '2');
		expect(await page.evaluate(`[...document.body.children].map(({ tagName }) => tagName)`)).toEqual([
			'HEADER',
			'NAV',
			'MAIN',
		]);
	});

	test('laid out as cards, the log is still a table to those who listen', async () => {
		const { page } = await open(everyPiece);
		const session = await page.context().newCDPSession(page);
		const roles = async () => {
			const { nodes } = await session.send('Accessibility.getFullAXTree');
			const names = nodes.filter(({ ignored }) => !ignored).map(({ role }) => String(role?.value));
			return ['table', 'row', 'columnheader', 'rowheader', 'cell'].map((role) => [
				role,
				names.filter((name) => name === role).length,
			]);
		};
		const wide = await roles();
		await see(page, { width: 320 });
		expect(await page.evaluate(`getComputedStyle(document.querySelector('.actions tr')).display`)).toBe('block');
		expect(await roles()).toEqual(wide);
	});
});

describe('a page that someone means ill with', () => {
	const evil = `<script>alert('script')</script><img src="https://evil.example/a.png" onerror="alert('img')"><link rel="stylesheet" href="https://evil.example/a.css"><style>body { background: url(https://evil.example/b.png) }</style><iframe src="https://evil.example/"></iframe><a href="javascript:alert('link')">click</a><form action="https://evil.example/"><button>send</button></form><meta http-equiv="refresh" content="0;url=https://evil.example/">`;

	inChromium('runs nothing and asks for nothing', (open) => {
		test('whatever the minutes hold', async () => {
			const name = JSON.stringify(evil);
			const body = `${evil}\n\n[a](javascript:alert('link')) ![b](https://evil.example/c.png) <javascript:alert('auto')> [c](data:text/html,x)\n`;
			const text = `---\ndate: 2025-04\ntitle: ${name}\nlocation: ${name}\ninvitees:\n  MH: { name: ${name} }\n---\n${body}\n## 1. ${evil}\n\nAction 1 (MH): ${evil}\n\n## Action log\n\n| No. | Action | Responsible | Date issued | Status |\n| --: | --- | --- | --- | --- |\n| 1 | ${evil} | ${evil} | x | open |\n`;
			const opened = await open(html.minutes({ board: { ...board, name: evil }, minutes: minutesOf(text) }));
			const { page, requests, said } = opened;
			expect(
				await page.evaluate(
					`[...document.querySelectorAll('body script, img, link, body style, iframe, form, a:not([href^=http])')].length`,
				),
			).toBe(0);
			expect([...requests, ...said]).toEqual([]);
			expect(await barriers(opened)).toEqual([]);
		});

		test('even where it had got into the page, the browser would stop it', async () => {
			const { page, requests, said } = await open(
				everyPiece.replace('</main>', `${evil.replace(/<meta.*/, '')}</main>`),
			);
			await page.click('text=click');
			expect(said.filter((line) => /^(?:alert|dialog)/.test(line))).toEqual([]);
			expect(said.filter((line) => line.includes('Content Security Policy')).length).toBeGreaterThan(4);
			expect(requests.filter((address) => !said.some((line) => line.includes(address)))).toEqual([]);
			expect(await page.evaluate(`document.querySelector('main img').naturalWidth`)).toBe(0);
			expect(await page.evaluate(`getComputedStyle(document.body).backgroundImage`)).toBe('none');
		});
	});
});

inChromium(
	'printed',
	(open) => {
		const printed = async (text: string) => {
			const { page } = await open(text);
			const pdf = join(emptyFolder(), 'page.pdf');
			writeFileSync(pdf, await page.pdf({ preferCSSPageSize: true, tagged: true }));
			const { stdout } = spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
			return stdout.split('\f').slice(0, -1);
		};

		test('each page has the heads of the columns, its number and what the paper is called', async () => {
			const row = (number: number) =>
				`| ${number} | Action of number ${number}, which says what is to be done by whom, and why. | MH | April 2025 | open |\n`;
			const rows = Array.from({ length: 120 }, (_, index) => row(120 - index)).join('');
			const sheets = await printed(
				write(
					`---\ndate: 2025-04\nstate: draft\n---\n## Action log\n\n| No. | Action | Responsible | Date issued | Status |\n| --: | --- | --- | --- | --- |\n${rows}`,
				),
			);
			expect(sheets.length).toBeGreaterThan(3);
			for (const [index, sheet] of sheets.entries()) {
				expect(sheet).toMatch(/No\.\s+Action\s+Responsible\s+issued\s+Status/);
				expect(sheet).toMatch(new RegExp(`${index + 1} ?/ ?${sheets.length}\\s*$`));
				expect(sheet.split('\n').find((line) => line.trim() !== '')).toMatch(/Draft$/);
				if (index > 0) expect(sheet).toContain('Test Board – Meeting notes and action log: April 2025');
			}
			const all = sheets.join('\n');
			for (let number = 1; number <= 120; number++) expect(all).toContain(`Action of number ${number},`);
		});

		test('nothing is cut off, links say where they lead, and what is for the screen is left out', async () => {
			const text = (await printed(everyPiece)).join('\n').replace(/\s+/g, ' ');
			expect(text).toContain('the guidance (https://example.org/guidance)');
			expect(text.match(/line\.html/g)).toHaveLength(1);
			expect(text).toContain('£1,000');
			expect(text).not.toMatch(/On this page|Back to/);
		});
	},
	needsPrograms('pdftotext'),
);
