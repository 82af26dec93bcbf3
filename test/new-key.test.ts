import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { sayAsChanged } from '../src/edit/content-without-places.ts';
import { markdown } from '../src/formats/markdown/markdown.ts';
import { minutesPaper } from '../src/formats/paper/minutes-paper.ts';
import { plainText } from '../src/formats/plain/plain.ts';
import { FRONT_MATTER_KEYS } from '../src/model/front-matter.ts';
import { readPlainFrontMatter } from '../src/parse/front-matter/front-matter-plain.ts';
import { readMinutes } from '../src/parse/minutes.ts';
import { open } from '../src/parse/open.ts';
import { minutesSchema, publishedSchemas } from '../src/schemas/index.ts';
import { merged } from './edit/merged.ts';
import { board } from './formats/sample.ts';
import { at, codes, FILE, LOG, source } from './parse/sources.ts';
import { alb, board as boardOf } from './support/board.ts';
import { withKeyTable } from './support/key-table.ts';

/*
 * What a new key of the front matter costs: one line in the table of the model. Here the table has a key more of each kind
 * that boards invent, and nothing else of the program knows of them.
 */
vi.mock('../src/model/front-matter.ts', async (original) => {
	const model = await original<typeof import('../src/model/front-matter.ts')>();
	return {
		...model,
		FRONT_MATTER_KEYS: [
			...model.FRONT_MATTER_KEYS,
			{ key: 'way-in', field: 'wayIn', kind: 'text', label: 'Way in', about: 'How to find the room.' },
			{ key: 'papers-due', field: 'papersDue', kind: 'date', label: 'Papers due', about: 'When papers are due.' },
			{ key: 'observers', field: 'observers', kind: 'people', label: 'Observers', about: 'Who only listens.' },
		],
	};
});

const FRONT = `date: 2025-04-17
way-in: By the side door
papers-due: 2025-04-10
observers:
  # restricted
  OB: { name: Olive Bird, organisation: Press }
  # /restricted
`;
const writeFront = (front: string) => `---\n${front}---\n\n## 1. Introductions\n\n${LOG}`;
const minutes = readMinutes(source(writeFront(FRONT)));

describe('a new key of the front matter is one line in the table, and', () => {
	test('is read, with its place', () => {
		expect(minutes).toMatchObject({
			wayIn: { value: 'By the side door', place: at(3, 9) },
			papersDue: { value: '2025-04-10', place: at(4, 13) },
			observers: [{ initials: 'OB', name: 'Olive Bird', organisation: 'Press', restricted: true, place: at(7, 3) }],
			unread: [],
		});
		expect(readMinutes(source('No minutes.'))).toMatchObject({ observers: [] });
		expect(readMinutes(source(''))).toMatchObject({ observers: [] });
	});

	test('is held against its kind', () => {
		const front = 'date: 2025-04\nway-in: [A]\npapers-due: soon\nobservers: all\n';
		expect(codes(readMinutes(source(writeFront(front))).unread)).toEqual([
			'3:9 front-matter-value',
			'4:13 front-matter-value',
			'5:12 front-matter-value',
		]);
	});

	test('is read by the quick reader too', () => {
		const quick = (front: string) => {
			const opened = open(source(writeFront(front)));
			if ('failed' in opened || !opened.frontMatter) throw new Error(`no front matter: ${front}`);
			return readPlainFrontMatter(opened.lines, opened.frontMatter);
		};
		expect(quick(FRONT)).toEqual({ date: minutes.date });
		expect(quick(FRONT.replace('2025-04-10', 'soon'))).toBeUndefined();
	});

	test('is known to alb check', async () => {
		const check = async (front: string) =>
			(await alb(boardOf({ [FILE]: writeFront(front) }), 'check', '--compact')).out;
		expect(await check(FRONT)).not.toContain('known entry');
		expect(await check(`${FRONT}way-im: A\nbudget: B\nobserver:\n  A: { nam: C }\n`)).toMatch(
			/"way-im" is not a known entry.* "way-in"\?/,
		);
		expect(await check(`${FRONT}budget: none\n`)).toMatch(
			/the known entries are "date", .*, "way-in", "papers-due" and "observers"/,
		);
		expect(await check(FRONT.replace('organisation', 'rank'))).toMatch(
			/"rank" is not a known entry.*; a person can have "name"/,
		);
	});

	test('is in the JSON, and in the schemas of what is printed and what is read', async () => {
		const { out } = await alb(boardOf({ [FILE]: writeFront(FRONT) }), 'show', '2025-04-17', '--json');
		const printed = JSON.parse(out);
		expect(printed).toMatchObject({
			wayIn: 'By the side door',
			papersDue: { value: '2025-04-10' },
			observers: [{ initials: 'OB', name: 'Olive Bird' }],
			title: null,
		});
		expect(minutesSchema.parse(printed)).toEqual(printed);
		expect(() => minutesSchema.parse({ ...printed, wayIn: undefined })).toThrow();
		expect(z.toJSONSchema(publishedSchemas['front-matter'], { io: 'input' })).toMatchObject({
			properties: { 'way-in': { description: 'How to find the room.' }, 'papers-due': {}, observers: {} },
			required: ['date'],
		});
	});

	test('is shown', async () => {
		const { out } = await alb(boardOf({ [FILE]: writeFront(FRONT) }), 'show', '2025-04-17');
		expect(out).toContain('\nway in: By the side door · papers due: 10 April 2025\n');
		expect(out).toMatch(/\nObservers \(1\)\n +7 {2}OB {2}Olive Bird \(Press\)\n/);
	});

	test('is a fact or a list of people on the notes', () => {
		const paper = minutesPaper({ board, minutes });
		expect(paper.facts).toEqual([
			{ name: 'Way in', content: [{ type: 'text', text: 'By the side door' }] },
			{ name: 'Papers due', content: [{ type: 'date', date: '2025-04-10', text: '10 April 2025' }] },
		]);
		expect(paper.sections[0]).toMatchObject({
			kind: 'people',
			heading: { content: [{ type: 'text', text: 'Observers' }] },
			blocks: [{ type: 'people', people: [{ initials: 'OB', name: 'Olive Bird', details: ['Press'] }] }],
		});
		expect(markdown.minutes({ board, minutes })).toContain(
			'\n**Way in:** By the side door\n\n**Papers due:** 10 April 2025\n\n**Observers**\n\n- **OB** Olive Bird, Press\n',
		);
		expect(plainText.minutes({ board, minutes })).toMatch(/Way in: +By the side door\n/);
	});

	test('is safe from every edit', () => {
		const others = [
			FRONT.replace('side', 'back'),
			FRONT.replace('way-in: By the side door\n', ''),
			FRONT.replace('-10', '-11'),
			FRONT.replace('Olive', 'Oliver'),
			FRONT.replace('Press', 'Board'),
			FRONT.replace('  # restricted\n', '').replace('  # /restricted\n', ''),
		];
		for (const front of others) expect(sayAsChanged(minutes, readMinutes(source(writeFront(front))), [])).toBe(false);
		const moved = FRONT.replace('way-in', '\nway-in').replace('papers-due: ', 'papers-due:   ');
		expect(sayAsChanged(minutes, readMinutes(source(writeFront(moved))), [])).toBe(true);
	});

	test('is merged by itself', () => {
		const ours = FRONT.replace('side', 'back');
		const theirs = FRONT.replace('-10', '-11').replace('Olive', 'Oliver');
		const both = ours.replace('-10', '-11').replace('Olive', 'Oliver');
		expect(merged(writeFront(FRONT), writeFront(ours), writeFront(theirs))).toBe(writeFront(both));
	});

	test('is documented', () => {
		const page = withKeyTable(readFileSync(new URL('../docs/format.md', import.meta.url), 'utf8'));
		for (const { key, about } of FRONT_MATTER_KEYS) expect(page).toContain(`\n| \`${key}\` | ${about} |\n`);
		expect(page).toContain('\n| `observers` | Who only listens. |\n');
	});
});
