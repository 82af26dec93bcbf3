import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { settingsText } from '../../src/formats/source/settings-template.ts';
import { DEFAULT_BOARD } from '../../src/model/board/board.ts';
import { MONTHS_OF } from '../../src/model/board/calendar.ts';
import { readBoard } from '../../src/parse/settings/board.ts';
import { rules } from '../../src/rules/index.ts';
import { publishedSchemas } from '../../src/schemas/index.ts';

const read = (text: string) => readBoard({ file: 'alb.yaml', bytes: new TextEncoder().encode(text) }, rules);

/** Each setting of the file: its notes, and its line without the mark that puts it out of force. */
const settings = settingsText({ name: 'Northtown' })
	.trim()
	.split('\n\n')
	.slice(1)
	.map((block) => {
		const lines = block.split('\n');
		return { notes: lines.slice(0, -1).join(' '), line: lines.at(-1)?.replace(/^#/, '') ?? '' };
	});

describe('the settings that alb init writes', () => {
	test('explain every key that the schema knows, and no other', () => {
		const schema = z.toJSONSchema(publishedSchemas['alb.yaml'], { io: 'input' });
		const known = Object.keys(schema.properties ?? {});
		expect(settings.map(({ line }) => /^[a-z]+(?=: )/.exec(line)?.[0]).toSorted()).toEqual(known.toSorted());
		for (const { notes } of settings) expect(notes).toMatch(/^# \S.{30}/);
	});

	test('read without a mistake as written, and say only what was chosen', () => {
		expect(read(settingsText({ name: 'Northtown' }))).toEqual({ board: { ...DEFAULT_BOARD, name: 'Northtown' } });
	});

	test('show the defaults: with all of them in force the board is the same', () => {
		const defaults = settings.filter(({ notes }) => !notes.endsWith('For example:'));
		expect(defaults.length).toBeGreaterThan(3);
		expect(read(defaults.map(({ line }) => line).join('\n'))).toEqual({
			board: { ...DEFAULT_BOARD, name: 'Northtown' },
		});
	});

	test('read without a mistake where everything is put in force, the examples too', () => {
		expect(read(settings.map(({ line }) => line).join('\n')).mistakes).toBeUndefined();
	});

	test('call a calendar by its name, and list other months', () => {
		expect(settingsText({ name: 'B', calendar: { months: MONTHS_OF.monthly } })).toContain('\ncalendar: monthly\n');
		expect(settingsText({ name: 'B', calendar: { months: [1, 5, 9] } })).toContain(
			'\ncalendar: { months: [1, 5, 9] }\n',
		);
	});

	test('keep any name of a board, whatever YAML would make of it', { tags: 'slow' }, () => {
		const name = fc
			.string({ unit: fc.constantFrom(...'aÉ1:#-{}[]\'"|>&*!%@`,? ~\\null'), minLength: 1 })
			.map((text) => text.replace(/\s+/g, ' ').trim())
			.filter((text) => text !== '');
		fc.assert(
			fc.property(name, (text) => {
				expect(read(settingsText({ name: text }))).toEqual({ board: { ...DEFAULT_BOARD, name: text } });
			}),
			{ numRuns: 1000 },
		);
	});
});
