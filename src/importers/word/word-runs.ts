import { attributeOf, childAt, elementsIn, isOn, textIn, type XmlElement } from '../../xml/xml-tree.ts';
import type { Run } from '../source-document.ts';
import type { WordStyle } from './word-styles.ts';

/** The content of a paragraph: its words, what was changed in it, and what else is in it. */
export interface RunsReading {
	readonly runs: readonly Run[];
	/** Words that were inserted or deleted while changes were tracked. */
	readonly changes: readonly { readonly kind: 'inserted' | 'deleted'; readonly text: string }[];
	/** The footnotes, endnotes and comments that it refers to. */
	readonly references: readonly { readonly kind: 'footnote' | 'endnote' | 'comment'; readonly id: string }[];
	readonly boxes: readonly XmlElement[];
	readonly pictures: number;
}

interface Collected {
	runs: Run[];
	changes: RunsReading['changes'][number][];
	references: RunsReading['references'][number][];
	boxes: XmlElement[];
	pictures: number;
	/** The open fields, and whether each is still at its instruction. */
	fields: ('instruction' | 'result')[];
}

/** Elements whose words do not belong to the text of a paragraph. */
const NOT_TEXT: ReadonlySet<string> = new Set([
	'pPr',
	'rPr',
	'tblPr',
	'sdtPr',
	'sdtEndPr',
	'proofErr',
	'bookmarkStart',
	'bookmarkEnd',
	'commentRangeStart',
	'commentRangeEnd',
]);

/** Reads the words of a paragraph with all changes accepted. */
export function readRuns(paragraph: XmlElement, styles: ReadonlyMap<string, WordStyle>, base: WordStyle): RunsReading {
	const collected: Collected = { runs: [], changes: [], references: [], boxes: [], pictures: 0, fields: [] };
	walk(paragraph, collected, styles, base, undefined);
	return collected;
}

function walk(
	element: XmlElement,
	to: Collected,
	styles: ReadonlyMap<string, WordStyle>,
	base: WordStyle,
	change: 'inserted' | 'deleted' | undefined,
): void {
	for (const child of elementsIn(element)) {
		if (NOT_TEXT.has(child.local)) continue;
		if (child.local === 'r') readRun(child, to, styles, base, change);
		else if (child.local === 'ins' || child.local === 'moveTo') walk(child, to, styles, base, 'inserted');
		else if (child.local === 'del' || child.local === 'moveFrom') walk(child, to, styles, base, 'deleted');
		else if (child.local === 'AlternateContent') walk(elementsIn(child)[0] ?? child, to, styles, base, change);
		else walk(child, to, styles, base, change);
	}
}

function readRun(
	run: XmlElement,
	to: Collected,
	styles: ReadonlyMap<string, WordStyle>,
	base: WordStyle,
	change: 'inserted' | 'deleted' | undefined,
): void {
	const properties = childAt(run, 'rPr');
	const style = { ...base, ...styles.get(attributeOf(childAt(properties, 'rStyle')) ?? '') };
	const bold = isOn(childAt(properties, 'b')) ?? style.bold;
	const struck = isOn(childAt(properties, 'strike')) ?? isOn(childAt(properties, 'dstrike')) ?? style.struck;
	let text = '';
	for (const child of elementsIn(run)) text += readPiece(child, to);
	if (text === '' || to.fields.at(-1) === 'instruction') return;
	if (change !== undefined) to.changes.push({ kind: change, text });
	if (change !== 'deleted') to.runs.push({ text, ...(bold && { bold }), ...(struck && { struck }) });
}

/** A piece of a run as text; what is not text is collected. */
function readPiece(piece: XmlElement, to: Collected): string {
	switch (piece.local) {
		case 't':
		case 'delText':
			return textIn(piece);
		case 'tab':
		case 'ptab':
			return '\t';
		case 'br':
		case 'cr':
			return '\n';
		case 'noBreakHyphen':
			return '\u2011';
		case 'sym':
			return symbol(attributeOf(piece, 'char') ?? '');
		case 'fldChar':
			field(attributeOf(piece, 'fldCharType') ?? '', to);
			return '';
		case 'footnoteReference':
		case 'endnoteReference':
		case 'commentReference':
			to.references.push({
				kind: piece.local.replace('Reference', '') as 'comment',
				id: attributeOf(piece, 'id') ?? '',
			});
			return '';
		case 'drawing':
		case 'pict':
		case 'object':
		case 'AlternateContent':
			findBoxes(piece, to);
			return '';
		default:
			return '';
	}
}

function field(type: string, to: Collected): void {
	if (type === 'begin') to.fields.push('instruction');
	else if (type === 'separate') to.fields.splice(-1, 1, 'result');
	else if (type === 'end') to.fields.pop();
}

/** A character of a symbol font, which has the code points of letters shifted up. */
function symbol(code: string): string {
	const at = Number.parseInt(code, 16);
	if (!/^[0-9a-f]{2,4}$/i.test(code)) return '';
	if (at === 0xf0fc || at === 0xf050) return '✓';
	return at >= 0xf000 ? '•' : String.fromCodePoint(at);
}

/** Collects text boxes and pictures; the fallback for older programs says the same again, and is skipped. */
function findBoxes(element: XmlElement, to: Collected): void {
	if (element.local === 'txbxContent') to.boxes.push(element);
	else if (element.local === 'blip' || element.local === 'imagedata') to.pictures++;
	else {
		const within = elementsIn(element);
		for (const child of element.local === 'AlternateContent' ? within.slice(0, 1) : within) findBoxes(child, to);
	}
}
