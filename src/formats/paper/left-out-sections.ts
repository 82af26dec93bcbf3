import type { LogDocument, MinutesDocument } from '../format.ts';
import { isCut, LEFT_OUT_NOTE } from '../left-out.ts';
import { plain, type Section } from './paper.ts';

/** The last word of a public copy out of which something was left. */
export function leftOutSections(document: MinutesDocument | LogDocument): readonly Section[] {
	if (!isCut(document)) return [];
	return [{ kind: 'preamble', blocks: [{ type: 'paragraph', kind: 'note', content: plain(LEFT_OUT_NOTE) }] }];
}
