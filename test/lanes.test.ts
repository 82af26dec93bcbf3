import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { takeEffort } from './support/effort.ts';
import { needsPrograms, needsTool, onlyWith } from './support/needs.ts';

/** What keeps a slow test out of the quick lane, and a test that nobody runs out of CI. */
describe('of a test is counted', () => {
	test('each program that it starts', { tags: 'slow' }, async () => {
		const node = process.execPath;
		takeEffort();
		spawnSync(node, ['-e', '0']);
		execFileSync(node, ['-e', '0']);
		await once(spawn(node, ['-e', '0']), 'close');
		expect(takeEffort().programs).toEqual([node, node, node]);
	});

	test('each random case, also of a property that waits', { tags: 'slow' }, async () => {
		takeEffort();
		fc.assert(
			fc.property(fc.nat(), () => true),
			{ numRuns: 3 },
		);
		await fc.assert(
			fc.asyncProperty(fc.nat(), () => Promise.resolve(true)),
			{ numRuns: 4 },
		);
		expect(takeEffort().cases).toBe(7);
	});
});

describe('what a test needs and a machine lacks', () => {
	afterEach(() => {
		vi.unstubAllEnvs();
	});

	test('is said of a test that is left out', () => {
		vi.stubEnv('CI', '');
		expect(onlyWith('root', true)).toEqual({});
		expect(onlyWith('root', false)).toEqual({ skip: true, meta: { missing: 'root' } });
		expect(needsPrograms('node')).toEqual({ tags: ['slow'] });
		expect(needsPrograms('node', 'no-such-program', 'nor-this')).toEqual({
			tags: ['slow'],
			skip: true,
			meta: { missing: 'no-such-program, nor-this' },
		});
	});

	test('is a failure in CI where it is a tool', () => {
		vi.stubEnv('CI', 'true');
		expect(needsTool('strace', true)).toEqual({ tags: ['slow'] });
		expect(() => needsTool('strace', false)).toThrow('strace is missing: in CI no test is left out for want of a tool');
		expect(onlyWith('../shared/seeds', false)).toMatchObject({ skip: true });
	});
});
