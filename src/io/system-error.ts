import { constants } from 'node:os';

/** The numbers of errors that neither node nor libuv has a name for: those of Linux, whose disks they come from. */
const UNNAMED: readonly (readonly [string, number])[] = [
	['EUCLEAN', 117],
	['EREMOTEIO', 121],
	['ENOMEDIUM', 123],
	['EMEDIUMTYPE', 124],
	['ENOKEY', 126],
	['EKEYEXPIRED', 127],
	['EHWPOISON', 133],
];

const NAMES = new Map([...UNNAMED, ...Object.entries(constants.errno)].map(([name, number]) => [number, name]));

/**
 * The system's name for why it refused something: `ENOSPC`, or `error 140` where it has none. Undefined for anything else
 * that is thrown, which is a fault of the program.
 *
 * Libuv knows some eighty errors; of the others, such as EDQUOT and ESTALE, node hands on the number alone.
 */
export function systemCodeOf(error: unknown): string | undefined {
	if (typeof error !== 'object' || error === null) return undefined;
	const { code, errno, syscall } = error as NodeJS.ErrnoException;
	if (typeof code === 'string' && /^E[A-Z0-9]+$/.test(code)) return code;
	if (typeof errno !== 'number' || typeof syscall !== 'string') return undefined;
	return NAMES.get(-errno) ?? `error ${-errno}`;
}
