import { afterEach, beforeAll, expect } from 'vitest';
import { takeEffort } from './effort.ts';

beforeAll(() => {
	takeEffort();
});

// The quick lane leaves out what is tagged "slow". A test that does what is slow without the tag fails, in either lane.
afterEach(({ task }) => {
	const { programs, cases } = takeEffort();
	if (task.tags?.includes('slow')) return;
	expect(programs, 'a test that starts programs needs the tag "slow"').toEqual([]);
	expect(cases, 'a test that tries random cases needs the tag "slow"').toBe(0);
});
