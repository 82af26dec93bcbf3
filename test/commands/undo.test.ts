import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { alb, board } from '../support/board.ts';
import { sampleMinutes } from '../support/minutes.ts';

const FILE = 'minutes/2025-04.md';
const before = `\ufeff${sampleMinutes({ rows: ['79 | Book the hall | MH | April 2025 | open'] })}`.replaceAll(
	'\n',
	'\r\n',
);
const bytes = (folder: string) => readFileSync(join(folder, FILE), 'utf8');

describe('alb undo', () => {
	test('takes the last change back to the byte, and twice is doing it again', async () => {
		const folder = board({ [FILE]: before });
		await alb(folder, 'close', '79');
		const after = bytes(folder);
		expect(after).not.toBe(before);
		expect(await alb(folder, 'undo')).toEqual({
			status: 0,
			out: 'Undid "alb close 79" of 2025-05-01: minutes/2025-04.md is as it was.\n',
			err: '',
		});
		expect(bytes(folder)).toBe(before);
		await alb(folder, 'undo');
		expect(bytes(folder)).toBe(after);
	});

	test('takes away a file that was new', { tags: 'slow' }, async () => {
		const folder = board({ [FILE]: before });
		await alb(folder, 'new-meeting', '2025-07');
		expect((await alb(folder, 'undo')).out).toContain('minutes/2025-07.md is removed again.\n');
		expect(existsSync(join(folder, 'minutes/2025-07.md'))).toBe(false);
	});

	test('shows the way back as a diff', async () => {
		const folder = board({ [FILE]: before });
		await alb(folder, 'close', '79');
		const { out } = await alb(folder, 'undo', '--dry-run');
		expect(out).toContain(
			'-| 79 | Book the hall | MH | April 2025 | closed |\r\n+| 79 | Book the hall | MH | April 2025 | open |\r\n',
		);
		expect(bytes(folder)).toContain('closed');
	});

	test('is refused where somebody has written since', async () => {
		const folder = board({ [FILE]: before });
		await alb(folder, 'close', '79');
		const written = `${bytes(folder)}More.\r\n`;
		writeFileSync(join(folder, FILE), written);
		expect(await alb(folder, 'undo')).toEqual({
			status: 1,
			out: '',
			err: 'alb: minutes/2025-04.md has been changed since "alb close 79" of 2025-05-01\nNothing was undone: what was written since would be lost.\n',
		});
		expect(bytes(folder)).toBe(written);
	});

	test('is refused where nothing was changed yet', async () => {
		expect(await alb(board({ [FILE]: before }), 'undo')).toEqual({
			status: 2,
			out: '',
			err: 'alb: there is no change to undo\nalb keeps only the last change that it made in this minute book.\n',
		});
	});
});
