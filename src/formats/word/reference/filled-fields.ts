import { attributeOf, elementsIn, textIn, type XmlElement } from '../../../xml/xml-tree.ts';
import { made } from './change-xml.ts';
import { kindOf } from './fields.ts';

/** The value of a field, by its kind: `TITLE`. */
export type FieldValues = Readonly<Record<string, string>>;

/** An element whose fields show their values for this paper, not those of the template. */
export function withFields(within: XmlElement, values: FieldValues): XmlElement {
	const kind = within.name === 'w:fldSimple' ? kindOf(attributeOf(within, 'w:instr') ?? '') : '';
	const value = values[kind];
	if (value !== undefined) return { ...within, children: [showing(elementsIn(within, 'w:r')[0], value)] };
	const open: { instruction: string; shows: 'instruction' | 'result' | 'nothing more' }[] = [];
	const children = within.children.flatMap((child): readonly (XmlElement | string)[] => {
		if (typeof child === 'string') return [child];
		if (child.name !== 'w:r') return [withFields(child, values)];
		const field = open.at(-1);
		const isResult = field !== undefined && field.shows !== 'instruction' && elementsIn(child, 'w:t').length > 0;
		const result = isResult ? values[kindOf(field.instruction)] : undefined;
		follow(child, open);
		if (!field || result === undefined) return [withFields(child, values)];
		const shown = field.shows === 'result' ? [showing(child, result)] : [];
		field.shows = 'nothing more';
		return shown;
	});
	return { ...within, children };
}

/** Keeps track of which fields a run begins, continues and ends. */
function follow(
	run: XmlElement,
	open: { instruction: string; shows: 'instruction' | 'result' | 'nothing more' }[],
): void {
	for (const piece of elementsIn(run)) {
		const field = open.at(-1);
		const type = piece.name === 'w:fldChar' ? attributeOf(piece, 'w:fldCharType') : undefined;
		if (type === 'begin') open.push({ instruction: '', shows: 'instruction' });
		else if (type === 'separate' && field) field.shows = 'result';
		else if (type === 'end') open.pop();
		else if (piece.name === 'w:instrText' && field) field.instruction += textIn(piece);
	}
}

/** A run with other words, in its own style. */
function showing(run: XmlElement | undefined, text: string): XmlElement {
	const words = { ...made('w:t', { 'xml:space': 'preserve' }), children: [text] };
	return { ...made('w:r', {}), children: [...elementsIn(run, 'w:rPr'), words] };
}
