import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ajvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import type { Log } from 'sarif';
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { alb, board, project } from '../support/board.ts';
import { sampleMinutes } from '../support/minutes.ts';

/** The schema that the standard publishes, as a package of its editors carries it. */
const schemaPath = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const ajv = new ajvDraft04.default({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv as never);
const validate = ajv.compile(JSON.parse(readFileSync(schemaPath, 'utf8')));

async function sarif(folder: string, ...words: string[]): Promise<Log> {
	const { out } = await alb(folder, 'check', '--format', 'sarif', ...words);
	const log = JSON.parse(out);
	validate(log);
	expect(validate.errors ?? []).toEqual([]);
	return log;
}

const resultsOf = (log: Log) => log.runs[0]?.results ?? [];
const printsOf = (log: Log) =>
	resultsOf(log).map(({ partialFingerprints }) => partialFingerprints?.['albRuleFileLine/v1']);

const rows = ['2 | Ask for quotes | RE | April 2025 | opne', '1 | Book the hall | MH | April 2025 | done?'];
const faulty = { 'minutes/2025 #4 ü.md': sampleMinutes({ rows }) };

describe('alb check --format sarif', () => {
	test.each(['south-east', 'untidy'])('fits the published schema: %s', async (name) => {
		const log = await sarif(`${project}/examples/${name}`);
		expect(resultsOf(log).length).toBeGreaterThan(10);
		for (const { ruleId, ruleIndex = -1, locations } of resultsOf(log)) {
			expect(log.runs[0]?.tool.driver.rules?.[ruleIndex]?.id).toBe(ruleId);
			expect(locations?.[0]?.physicalLocation?.artifactLocation?.uri).toMatch(/^examples\//);
		}
		expect(new Set(printsOf(log)).size).toBe(resultsOf(log).length);
	});

	test('fits it where nothing is found', async () => {
		const folder = board({
			'minutes/2025-04.md': sampleMinutes({ rows: ['1 | Book the hall | MH | April 2025 | open'] }),
		});
		expect(resultsOf(await sarif(folder))).toEqual([]);
	});

	test('the schema is one that can refuse', () => {
		expect(validate({ version: '2.1.0', runs: [{ tool: {}, results: [] }] })).toBe(false);
	});

	test('describes each rule, and what each finding means', async () => {
		const log = await sarif(board(faulty), '--severity', 'error');
		expect(log.runs[0]?.tool.driver.rules?.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
		expect(resultsOf(log)[0]).toEqual({
			ruleId: 'status-unknown',
			ruleIndex: rules.findIndex(({ id }) => id === 'status-unknown'),
			level: 'error',
			message: { text: '"opne" is not a status of this board; did you mean "open"?' },
			locations: [
				{
					physicalLocation: {
						artifactLocation: { uri: 'minutes/2025%20%234%20%C3%BC.md', uriBaseId: '%SRCROOT%' },
						region: { startLine: 18, startColumn: 42, endColumn: 46 },
					},
				},
			],
			partialFingerprints: { 'albRuleFileLine/v1': expect.stringMatching(/^[0-9a-f]{16}:1$/) },
		});
	});

	test('gives the characters that a fix changes', async () => {
		const rows = ['1 | Book the hall | MH | April 2025 | Open'];
		const [result] = resultsOf(await sarif(board({ 'minutes/2025-04.md': sampleMinutes({ rows }) })));
		expect(result?.fixes).toEqual([
			{
				description: { text: 'write "open"' },
				artifactChanges: [
					{
						artifactLocation: { uri: 'minutes/2025-04.md', uriBaseId: '%SRCROOT%' },
						replacements: [
							{
								deletedRegion: { startLine: 18, startColumn: 41, endLine: 18, endColumn: 45 },
								insertedContent: { text: 'open' },
							},
						],
					},
				],
			},
		]);
	});

	test('knows a finding again when its line has moved, and not when the line has changed', async () => {
		const folder = (body: string, status: string) =>
			board({
				'minutes/2025-04.md': sampleMinutes({ body, rows: [`1 | Book the hall | MH | April 2025 | ${status}`] }),
			});
		const prints = printsOf(await sarif(folder('Agreed.', 'opne')));
		expect(prints).toHaveLength(1);
		expect(printsOf(await sarif(folder('Agreed.\n\nAnd more.', 'opne')))).toEqual(prints);
		expect(printsOf(await sarif(folder('Agreed.', 'opme')))).not.toEqual(prints);
	});
});
