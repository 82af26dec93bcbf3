import { unzipParts } from '../../xml/unzip-parts.ts';

/** The most bytes of text in one part, and in all parts together: a thousand pages. */
const MAX_PART = 12 * 1024 * 1024;
const MAX_PARTS = 24 * 1024 * 1024;

const WITH_TEXT =
	/^(?:word\/(?:document\d*|numbering|styles|comments|footnotes|endnotes|header\d*|footer\d*)\.xml|word\/_rels\/document\.xml\.rels|_rels\/\.rels)$/;

/** The parts of a Word file that hold text, by their paths; or why they cannot be read. */
export function readParts(
	bytes: Uint8Array,
): { readonly parts: ReadonlyMap<string, Uint8Array> } | { readonly refused: string } {
	const parts = unzipParts(bytes, { wanted: (path) => WITH_TEXT.test(path), part: MAX_PART, total: MAX_PARTS });
	if (!('problem' in parts)) return { parts };
	return {
		refused:
			parts.problem === 'large'
				? `${parts.path} in it unpacks to more than ${MAX_PART / 1024 / 1024} MB, which no minutes need`
				: 'it is damaged: it cannot be unpacked; try a copy, or open it in Word and save it anew',
	};
}
