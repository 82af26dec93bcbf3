import { type Unzipped, unzipSync } from 'fflate';

/** So much text a part may hold, and all parts together: a thousand pages. */
const MAX_PART = 12 * 1024 * 1024;
const MAX_PARTS = 24 * 1024 * 1024;

/** The parts of a Word file that hold text, by their names; or why they cannot be had. */
export function readParts(bytes: Uint8Array): { readonly parts: Unzipped } | { readonly refused: string } {
	let total = 0;
	let large = '';
	try {
		const parts = unzipSync(bytes, {
			filter: ({ name, originalSize }) => {
				if (
					!/^(?:word\/(?:document\d*|numbering|styles|comments|footnotes|endnotes|header\d*|footer\d*)\.xml|word\/_rels\/document\.xml\.rels|_rels\/\.rels)$/.test(
						name,
					)
				)
					return false;
				total += originalSize;
				if (originalSize > MAX_PART || total > MAX_PARTS) large = name;
				return large === '';
			},
		});
		if (large !== '')
			return { refused: `${large} in it unpacks to more than ${MAX_PART / 1024 / 1024} MB, which no minutes need` };
		return { parts };
	} catch {
		return { refused: 'it is damaged: it cannot be unpacked; try a copy, or open it in Word and save it anew' };
	}
}
