import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { minutesAsJson } from '../src/formats/records/minutes-json.ts';
import { FRONT_MATTER_KEYS } from '../src/model/front-matter.ts';
import { PERSON_KEYS } from '../src/model/people/person.ts';
import { minutesSchema, publishedSchemas } from '../src/schemas/index.ts';
import { minutesOf } from './formats/sample.ts';
import { LOG } from './parse/sources.ts';
import { alb, board } from './support/board.ts';
import { withKeyTable } from './support/key-table.ts';

test('the table of keys in docs/format.md is made from that of the model', async () => {
	const page = readFileSync(new URL('../docs/format.md', import.meta.url), 'utf8');
	await expect(withKeyTable(page)).toMatchFileSnapshot('../docs/format.md');
});

test('each key of a person is in the JSON and in both schemas', () => {
	const person = '{ name: Dr Mac Heath, role: Chair, organisation: Milton Keynes, for: TR }';
	const minutes = minutesOf(`---\ndate: 2025-04\ninvitees:\n  MH: ${person}\n---\n`);
	const printed = JSON.parse(minutesAsJson(minutes));
	const fromFile = JSON.stringify(z.toJSONSchema(publishedSchemas['front-matter'], { io: 'input' }));
	for (const key of PERSON_KEYS) {
		expect(printed.invitees[0]).toHaveProperty(key, expect.any(String));
		expect(fromFile).toContain(`"${key}":{`);
	}
	expect(minutesSchema.parse(printed)).toEqual(printed);
});

const EXAMPLES = { date: '2025-04', text: 'Words', state: 'agreed', people: '\n  MH: Words' } as const;
const WORDS = { date: 'April 2025', text: 'Words', state: 'agreed', people: 'Words' } as const;

test.each(FRONT_MATTER_KEYS)('what $key says is shown, in words and as JSON', async ({ key, field, kind }) => {
	const front = `---\n${key}: ${EXAMPLES[kind]}\n---\n`;
	const shown = (text: string, ...options: string[]) =>
		alb(board({ 'minutes/spring.md': text }), 'show', 'minutes/spring.md', ...options);
	expect((await shown(`${front}\nNo log.\n`)).out).toContain(WORDS[kind]);
	const printed = JSON.parse((await shown(`${front}\n${LOG}`, '--json')).out);
	const value = field === 'logUpdated' ? printed.log.updated : printed[field];
	expect(JSON.stringify(value)).toContain(EXAMPLES[kind].trim().replace('MH: ', ''));
});
