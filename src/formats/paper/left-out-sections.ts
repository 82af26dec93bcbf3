import { LEFT_OUT } from '../../values/restricted.ts';
import type { LogDocument, MinutesDocument } from '../format.ts';
import { isCut, LEFT_OUT_NOTE } from '../left-out.ts';
import { plain, type Section } from './paper.ts';

/** The last section of a public copy that something was left out of. */
export function leftOutSections(document: MinutesDocument | LogDocument): readonly Section[] {
	return isCut(document) ? [LEFT_OUT_SECTION] : [];
}

const LEFT_OUT_SECTION: Section = {
	kind: 'preamble',
	blocks: [{ type: 'paragraph', kind: 'note', content: plain(LEFT_OUT_NOTE) }],
};

/**
 * The sections of a paper made from public copies; where something was left out and none of them says so, the same
 * last section is added.
 */
export function withLeftOut(sections: readonly Section[], cut = false): readonly Section[] {
	const said = JSON.stringify(sections);
	const needed = (cut || said.includes(LEFT_OUT)) && !said.includes(LEFT_OUT_NOTE);
	return needed ? [...sections, LEFT_OUT_SECTION] : sections;
}
