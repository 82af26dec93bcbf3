import { expect, test } from 'vitest';
import { formatAge } from '../../src/formats/age.ts';

test.each([
	[0, 0, 'less than a month'],
	[0, 1, 'less than a month, 1 meeting'],
	[1, 0, '1 month'],
	[9, 1, '9 months, 1 meeting'],
	[12, 4, '12 months, 4 meetings'],
	[23, 2, '23 months, 2 meetings'],
	[24, 8, '2 years, 8 meetings'],
	[25, 0, '2 years 1 month'],
	[28, 9, '2 years 4 months, 9 meetings'],
])('%d months and %d meetings are %j', (months, meetings, words) => {
	expect(formatAge({ months, meetings })).toBe(words);
});
