import { unzipSync } from 'fflate';

/** What is unpacked of a zip file, and how much at most. */
export interface UnzipLimits {
	/** Which parts are unpacked, by their paths; all of them where it is missing. */
	readonly wanted?: (path: string) => boolean;
	/** The most bytes of one part, unpacked. */
	readonly part: number;
	/** The most bytes of all parts together, unpacked. */
	readonly total: number;
}

/** What keeps a zip file from being unpacked: its bytes, or the part with which it becomes too large. */
export type UnzipProblem = { readonly problem: 'damaged' } | { readonly problem: 'large'; readonly path: string };

/** Unpacks the parts of a zip file, by their paths, in their order in the file. */
export function unzipParts(
	bytes: Uint8Array,
	{ wanted = () => true, part, total }: UnzipLimits,
): ReadonlyMap<string, Uint8Array> | UnzipProblem {
	let sum = 0;
	let large: string | undefined;
	try {
		const parts = unzipSync(bytes, {
			filter: ({ name, originalSize }) => {
				if (!wanted(name)) return false;
				sum += originalSize;
				if (originalSize > part || sum > total) large ??= name;
				return large === undefined;
			},
		});
		return large === undefined ? new Map(Object.entries(parts)) : { problem: 'large', path: large };
	} catch {
		return { problem: 'damaged' };
	}
}
