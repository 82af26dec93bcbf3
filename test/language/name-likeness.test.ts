import { expect, test } from 'vitest';
import { bareName } from '../../src/language/attendance.ts';
import { isNearlyName } from '../../src/language/name-likeness.ts';

const near = (a: string, b: string) => isNearlyName(bareName(a), bareName(b));

test.each([
	['Roslind Moodey', 'Roselind Moodey'],
	['Claire Cocoran', 'Claire Corcoran'],
	['Dr Claire Cocoran', 'Claire Corcoran'],
	['Siân Wyn', 'Sian Wyn'],
	['Sara Skinner', 'Sarah Skinner'],
	['Ann Smith', 'Anne Smith'],
	['Prudence Applegarth', 'Prudence Appelgarth'],
	['Roslind Moodey', 'Roselind Moody'],
	['Cathy Smith', 'Kathy Smith'],
])('%s is nearly %s', (a, b) => {
	expect(near(a, b)).toBe(true);
	expect(near(b, a)).toBe(true);
});

test.each([
	['Rachel Reynolds', 'Rachel Farrel'],
	['Mac Heath', 'Dr Mac Heath'],
	['Kees van Loo', 'Kees Van Loo'],
	['Mary-Jane O’Brien', "Mary Jane O'Brien"],
	['Paul Hart', 'Paula Hart'],
	['Mary Jones', 'Mark Jones'],
	['Louis Hart', 'Louise Hart'],
	['Ian Smith', 'Jan Smith'],
	['Member Number 1', 'Member Number 2'],
	['Roslind', 'Roselind'],
	['Rebecca Eligon', 'Rebecca Jane Eligon'],
	['Cole Hart', 'Dole Hart'],
	['Kees van Loon', 'Kees van Loom'],
	['', ''],
])('%s and %s: one spelling, or two people', (a, b) => {
	expect(near(a, b)).toBe(false);
	expect(near(b, a)).toBe(false);
});
