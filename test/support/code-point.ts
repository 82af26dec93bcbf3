import fc from 'fast-check';

/**
 * Any character of Unicode.
 *
 * Not the unit `binary` of `fc.string`: to find the way back from a text it keeps a table of all million of them.
 */
export const codePoint: fc.Arbitrary<string> = fc
	.integer({ min: 0, max: 0x10ffff - 0x800 })
	.map((index) => String.fromCodePoint(index < 0xd800 ? index : index + 0x800));
