import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import {
	actionsSchema,
	changesSchema,
	decisionsSchema,
	findingsSchema,
	minutesSchema,
	peopleSchema,
	publishedSchemas,
	searchSchema,
	topicsSchema,
} from '../src/schemas/index.ts';
import { alb } from './support/board.ts';

describe('the published schemas', () => {
	for (const [name, schema] of Object.entries(publishedSchemas)) {
		test(`schemas/${name}.json is current`, async () => {
			const json = z.toJSONSchema(schema, { io: 'input' });
			await expect(`${JSON.stringify(json, undefined, '\t')}\n`).toMatchFileSnapshot(`../schemas/${name}.json`);
		});
	}
});

describe('what the commands print fits its schema', () => {
	for (const board of ['examples/south-east', 'examples/untidy']) {
		test(`alb actions --json, ${board}`, async () => {
			const { out } = await alb(board, 'actions', '--json');
			expect(actionsSchema.parse(JSON.parse(out)).actions.length).toBeGreaterThan(0);
		});
		test(`alb check --format json, ${board}`, async () => {
			const { out } = await alb(board, 'check', '--format', 'json');
			expect(findingsSchema.parse(JSON.parse(out)).findings.length).toBeGreaterThan(0);
		});
		test(`alb people, topics, decisions and log --json, ${board}`, async () => {
			const printed = async (command: string) => JSON.parse((await alb(board, command, '--json')).out);
			expect(peopleSchema.parse(await printed('people')).people.length).toBeGreaterThan(0);
			expect(topicsSchema.parse(await printed('topics')).schema).toBe('alb/topics@1');
			expect(decisionsSchema.parse(await printed('decisions')).schema).toBe('alb/decisions@1');
			expect(changesSchema.parse(await printed('log')).changes.length).toBeGreaterThan(0);
		});
		test(`alb search --json, ${board}`, async () => {
			const { out } = await alb(board, 'search', 'report', '--json');
			expect(searchSchema.parse(JSON.parse(out)).results.length).toBeGreaterThan(0);
		});
		test(`alb show --json, ${board}`, async () => {
			const { out } = await alb(board, 'show', 'last', '--json');
			expect(minutesSchema.parse(JSON.parse(out)).schema).toBe('alb/minutes@1');
		});
	}
});
