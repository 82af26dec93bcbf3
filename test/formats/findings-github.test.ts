import { describe, expect, test } from 'vitest';
import type { FindingsReport } from '../../src/formats/findings/findings-report.ts';
import { findingsAsGithub } from '../../src/formats/findings/github.ts';
import type { Finding } from '../../src/model/finding.ts';
import { alb, board, run } from '../support/board.ts';
import { sampleMinutes } from '../support/minutes.ts';

function written(...findings: Finding[]): string {
	const report: FindingsReport = {
		findings,
		least: 'info',
		remarks: 0,
		unlisted: { error: 0, warning: 0, info: 0 },
		totals: { meetings: 2, actions: 1 },
		silenced: [],
		showSilenced: false,
		lineOf: () => undefined,
		editsOf: () => [],
		folder: '',
		rules: [],
		version: '1.0.0',
	};
	return findingsAsGithub(report);
}

describe('alb check --format github', () => {
	test('escapes what would end a value or begin a command', () => {
		const place = { file: 'minutes/50%, a:b\n::error::x.md', line: 3, column: 7 };
		expect(written({ rule: 'file-name', severity: 'info', message: '100%,\r\n::error::no: "a,b"', place })).toBe(
			'::notice file=minutes/50%25%2C a%3Ab%0A%3A%3Aerror%3A%3Ax.md,line=3,col=7,title=file-name' +
				'::100%25,\\x0d%0A::error::no: "a,b"\nalb check: 0 errors, 0 warnings, 1 notice in 2 meetings.\n',
		);
	});

	const files = {
		'boards/east/alb.yaml': 'board: East\n',
		'boards/east/minutes/2025-04.md': sampleMinutes({ rows: ['1 | Book the hall | MH | April 2025 | opne'] }),
	};
	const said = '::error file=boards/east/minutes/2025-04.md,line=18,col=41,title=status-unknown::"opne" is not a';

	test('names files from the root of the git work tree', { tags: 'slow' }, async () => {
		const folder = board(files);
		await run(folder, 'git', ['init', '--quiet']);
		const { status, out } = await alb(folder, '-C', 'boards/east', 'check', '--format', 'github');
		expect({ status, out }).toEqual({ status: 1, out: expect.stringContaining(said) });
	});

	test('names them from the folder of the workflow, where there is no git', async () => {
		const folder = board(files);
		const env = { GITHUB_WORKSPACE: folder };
		expect((await alb(folder, '-C', 'boards/east', 'check', '--format', 'github', { env })).out).toContain(said);
	});

	test('names them from the minute book, where there is neither', async () => {
		const folder = board(files);
		const elsewhere = { env: { GITHUB_WORKSPACE: board({}) } };
		for (const otherwise of [{}, elsewhere]) {
			const { out } = await alb(folder, '-C', 'boards/east', 'check', '--format', 'github', otherwise);
			expect(out).toContain('::error file=minutes/2025-04.md,line=18,col=41,');
		}
	});
});
