import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zlibSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readFont } from '../../src/io/templates.ts';
import { alb, board } from '../support/board.ts';

const MINUTES = `---
date: 2025-04
---

## 1. Money

**Action 1 (MH):** Count it.

**Decision:** It is enough.

## Action log

| No. | Action | Responsible | Date issued | Status |
| --: | ------ | ----------- | ----------- | ------ |
|   1 | Count it | MH | April 2025 | open |
`;

/** A picture of four points, of which two are half seen through; the sums at the end of its chunks are not looked at. */
function png(): Uint8Array {
	const chunk = (name: string, bytes: readonly number[]) => [
		0,
		0,
		0,
		bytes.length,
		...Buffer.from(name),
		...bytes,
		0,
		0,
		0,
		0,
	];
	const row = [0, 20, 85, 107, 255, 20, 85, 107, 128];
	const points = [...zlibSync(new Uint8Array([...row, ...row]))];
	const head = [0, 0, 0, 2, 0, 0, 0, 2, 8, 6, 0, 0, 0];
	const chunks = [chunk('IHDR', head), chunk('IDAT', points), chunk('IEND', [])];
	return new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...chunks.flat()]);
}
const LOGO = png();

/** Renders these settings as PDF; returns what was said, and the bytes as text. */
async function render(settings: string, files: Readonly<Record<string, string | Uint8Array>> = {}) {
	const folder = board({ 'minutes/2025-04.md': MINUTES, 'alb.yaml': settings, ...files });
	const { status, err } = await alb(folder, 'render', '2025-04', '--to', 'pdf');
	const page = status === 2 ? '' : readFileSync(join(folder, 'rendered/2025-04.pdf'), 'latin1');
	return { status, err, page };
}

describe('the look of a board', () => {
	test('its logo, with its name for those who do not see it', async () => {
		const { status, page } = await render('board: Northtown\nlook: { logo: templates/logo.png }\n', {
			'templates/logo.png': LOGO,
		});
		expect(status).toBe(0);
		expect(page).toMatch(/\/S \/Figure\s+\/Alt \(Logo: Northtown\)/);
		expect(page).toContain('/Subtype /Image');
	});

	test('its font, and alb’s for what it lacks', async () => {
		const { status, page } = await render('look: { font: { regular: templates/Ours.TTF } }\n', {
			'templates/Ours.TTF': readFont('DejaVuSansMono.ttf'),
		});
		expect(status).toBe(0);
		expect(page).toMatch(/\/FontName \/[A-Z]{6}\+DejaVuSansMono/);
		expect(page).not.toContain('AtkinsonHyperlegible');
	});

	test('its colour', async () => {
		const { page: usual } = await render('language: en\n');
		const { page } = await render("language: en\nlook: { colour: '#7a1f5c' }\n");
		expect(page).not.toBe(usual);
		expect((await render("language: en\nlook: { colour: '#14556b' }\n")).page).toBe(usual);
	});
});

const refused = 'alb: the settings in alb.yaml cannot be used\n';
const unfit = 'alb: the look of pdf cannot be used; nothing was written\n';

test.each([
	[
		"look: { colour: '#ffcc00' }",
		`${refused}alb.yaml:1:17  in "look.colour", "#ffcc00" should be a darker colour (its contrast with white is 1.5, and it needs 4.5 to be readable)\n`,
	],
	[
		'look: { colour: teal }',
		`${refused}alb.yaml:1:17  in "look.colour", "teal" should be a colour in quotation marks such as "#14556b"\n`,
	],
	[
		'look:\n  colour: #14556b',
		`${refused}alb.yaml:2:11  "#14556b" is read as a comment, and no value is left; put quotation marks round it\n`,
	],
	[
		'look: { logo: ../logo.png }',
		`${refused}alb.yaml:1:15  in "look.logo", "../logo.png" should be a PNG or JPEG file in the minute book, such as templates/logo.png\n`,
	],
	[
		'look: { font: templates/a.ttf }',
		`${refused}alb.yaml:1:15  in "look.font", "templates/a.ttf" should be { regular: …, bold: …, italic: …, bold-italic: … }\n`,
	],
	['look: { color: red }', `${refused}alb.yaml:1:9  "look.color" is not a setting; did you mean "colour"?\n`],
	[
		'look: { logo: templates/logo.png }',
		`${unfit}alb.yaml:1:9  templates/logo.png does not exist; add the file, or correct its name\n`,
	],
	[
		'look:\n  logo: templates/torn.png\n  font: { regular: templates/no.ttf }',
		`${unfit}alb.yaml:2:3  templates/torn.png is not a PNG or JPEG picture that alb can read; save the logo as PNG\nalb.yaml:3:11  templates/no.ttf is not a font that alb can read; use a file that ends in .ttf or .otf\n`,
	],
])('%j is refused', async (settings, err) => {
	const files = { 'templates/torn.png': LOGO.subarray(0, 52), 'templates/no.ttf': 'no font' };
	expect(await render(`${settings}\n`, files)).toEqual({ status: 2, err, page: '' });
});
