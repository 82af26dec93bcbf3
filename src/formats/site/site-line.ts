import type { Inline as LinePiece } from '../../model/body/inline.ts';
import type { Place } from '../../model/place.ts';
import type { Content } from '../html/elements.ts';
import { lineContent } from '../html/lines.ts';
import { isSafeLink } from '../links.ts';
import { linesOf } from '../paper/lines.ts';
import { type Inline, plain } from '../paper/paper.ts';
import { visibleLine } from '../visible.ts';
import type { Site } from './whole-site.ts';

/** What the minutes say at a place: an action, a decision, a topic, a cell. */
export interface Said {
	readonly text: string;
	/** Absent where it has no markup and is its text. */
	readonly content?: readonly LinePiece[];
	readonly place: Place;
}

/** What the minutes say, on a page of the site: what links to other minutes leads to their pages. */
export function siteLine({ text, content, place: { file } }: Said, page: string, site: Site): Content {
	if (!content) return visibleLine(text);
	const written = (pieces: readonly Inline[]): readonly Inline[] =>
		pieces.flatMap((piece): readonly Inline[] => {
			if (piece.type === 'text') return [{ ...piece, text: piece.text.replaceAll('\n', ' ') }];
			if (!('content' in piece)) return [piece];
			const words = written(piece.content);
			if (piece.type !== 'link') return [{ ...piece, content: words }];
			const address = addressOnSite(piece.address, { file, page }, site);
			return 'href' in address
				? [{ ...piece, address: address.href, content: words }]
				: [...words, ...plain(fileInBrackets(address))];
		});
	return lineContent(written(linesOf(content)));
}

/** Where something is from, and the page of the site that it is on; `anchors`: what links within that page may name. */
export interface OnSite {
	readonly file: string;
	readonly page: string;
	readonly anchors?: ReadonlySet<string>;
}

/** Where a link leads on the site; of one that leads nowhere on it, the file that it names. */
export function addressOnSite(
	href: string,
	{ file, page, anchors }: OnSite,
	site: Site,
): { readonly href: string } | { readonly file?: string } {
	const [, path = '', anchor = ''] = /^([^?#]*)[^#]*#?(.*)$/s.exec(href) ?? [];
	const [named, fragment] = [decoded(path), decoded(anchor)];
	if (named === '' && anchors) return anchors.has(fragment) ? { href: `#${anchor}` } : {};
	if (/^[^/?#]*:/.test(href) && isSafeLink(href)) return { href };
	const sheet = site.sheetOf.get(named === '' ? file : resolved(file, named));
	if (!sheet || (named === '' && !sheet.anchors.has(fragment))) return named === '' ? {} : { file: named };
	return { href: site.to(page, sheet.address) + (sheet.anchors.has(fragment) ? `#${anchor}` : '') };
}

/** What follows the words of a link that leads nowhere on the site: the file that it names. */
export function fileInBrackets({ file }: { readonly file?: string }): string {
	return file === undefined ? '' : ` (${visibleLine(file)})`;
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/** The file that a path leads to from another one. */
function resolved(from: string, path: string): string {
	const steps = from.split('/').slice(0, -1);
	for (const step of path.split('/')) {
		if (step === '..') steps.pop();
		else if (step !== '.' && step !== '') steps.push(step);
	}
	return steps.join('/');
}
