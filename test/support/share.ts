import fc from 'fast-check';

/**
 * A share of a whole, from 0 to just below 1: where in a file something is done, which of a list is taken.
 *
 * Not `fc.double`: it draws from the bit patterns of numbers, and nearly all of those are next to nothing.
 */
export const share: fc.Arbitrary<number> = fc.integer({ min: 0, max: 9999 }).map((parts) => parts / 10_000);
