import type { World } from '../../world.ts';

/** Wide enough to read and narrow enough for a mail: the width of text that goes into a pipe or a file. */
const UNKNOWN = 100;
const LEAST = 20;

/** The width, in columns, that text is laid out in. */
export function textWidth({ out }: World): number {
	return out.terminal ? Math.max(LEAST, out.columns ?? 80) : UNKNOWN;
}
