import type { Block, Inline, ListBlock, TextBlock } from '../paper/paper.ts';
import type { PartContext } from './context.ts';
import { runs, runsOf } from './lines.ts';
import type { Markup } from './markup.ts';
import { entryOf, INDENT, LEVELS, MOST_COUNTED } from './numbering.ts';
import { STYLES, type StyleName } from './paragraph-styles.ts';
import { paragraph } from './paragraphs.ts';
import { POINTS } from './part-links.ts';
import type { Properties } from './properties.ts';
import type { Style } from './style.ts';
import { actionsTable, discussionTable } from './tables.ts';

interface Placement {
	/** The number of lists, and of quotations within quotations, around it. */
	readonly depth: number;
	readonly quoted: boolean;
	/** The style of paragraphs that are in no list and no quotation. */
	readonly text: StyleName;
}

const IN_THE_TEXT: Placement = { depth: 0, quoted: false, text: 'Normal' };
const IN_A_FOOTNOTE: Placement = { ...IN_THE_TEXT, text: 'FootnoteText' };

/** The blocks of a section, as paragraphs and tables. */
export function blockMarkup(blocks: readonly Block[], context: PartContext): readonly Markup[] {
	return written(blocks, context, context.within === 'footnote' ? IN_A_FOOTNOTE : IN_THE_TEXT);
}

function written(blocks: readonly Block[], context: PartContext, at: Placement): readonly Markup[] {
	return blocks.flatMap((piece) => block(piece, context, at));
}

function block(piece: Block, context: PartContext, at: Placement): readonly Markup[] {
	switch (piece.type) {
		case 'paragraph':
			return [textParagraph(piece, context, at)];
		case 'heading': {
			const style = `Heading${(piece.level - 1) as 2 | 3 | 4 | 5}` as const;
			return [paragraph(style, runsOf(piece.content, context), context, indented(style, at))];
		}
		case 'list':
			return listParagraphs(piece, context, at);
		case 'quotation':
			return written(piece.blocks, context, { ...at, depth: at.depth + (at.quoted ? 1 : 0), quoted: true });
		case 'code':
			return [paragraph('Code', runs(piece.text, context, { keepsLines: true }), context, indented('Code', at))];
		case 'rule':
			return [paragraph('Line', [], context, indented('Line', at))];
		case 'table':
			return discussionTable(piece, context, at.depth * INDENT);
		case 'people':
			return piece.people.map(({ initials, name, details }) =>
				paragraph(
					'Person',
					[...runs(initials, context, { style: 'Label' }), ...runs(`\t${[name, ...details].join(', ')}`, context)],
					context,
				),
			);
		case 'actions':
			return [
				...(piece.caption ? [paragraph('Caption', runsOf(piece.caption, context), context)] : []),
				...actionsTable(piece, context, at.depth * INDENT),
			];
	}
}

const STYLE_OF = { action: 'Action', decision: 'Decision', typed: 'Typed', note: 'Note' } as const;

function textParagraph({ kind, label, content }: TextBlock, context: PartContext, at: Placement): Markup {
	const style = kind === 'text' ? textStyle(at) : STYLE_OF[kind];
	return paragraph(style, lineOf({ kind, label, content }, context), context, indented(style, at));
}

function textStyle({ depth, quoted, text }: Placement): StyleName {
	return quoted ? 'Quote' : depth > 0 ? 'ListContinue' : text;
}

function lineOf(
	{
		kind,
		label,
		content,
	}: { kind: TextBlock['kind']; label: readonly Inline[] | undefined; content: readonly Inline[] },
	context: PartContext,
): readonly Markup[] {
	const tone = kind === 'typed' ? ({ keepsLines: true } as const) : {};
	return [...(label ? runsOf(label, context, { style: 'Label' }) : []), ...runsOf(content, context, tone)];
}

/** The indent of a paragraph beyond that of its style, which cannot depend on how many lists it is in. */
function indented(style: StyleName, { depth }: Placement): Properties<'pPr'> {
	if (depth === 0) return {};
	const { paragraph: given }: Style = STYLES[style];
	const own = given?.ind;
	const left = typeof own === 'object' && 'left' in own ? Number(own.left) : 0;
	return { ind: { left: left + depth * INDENT } };
}

/** The paragraphs of a list. The first of each entry has the bullet or the number; the others are indented. */
function listParagraphs({ start, loose, entries }: ListBlock, context: PartContext, at: Placement): readonly Markup[] {
	const depth = at.depth + (at.quoted ? 1 : 0);
	const level = Math.min(depth, LEVELS - 1);
	const last = (start ?? 0) + entries.length;
	const counts = start !== undefined && last <= MOST_COUNTED;
	const id = counts ? context.lists.begin(level, start) : POINTS;
	const within: Placement = { ...at, depth: depth + 1, quoted: false };
	return entries.flatMap((blocks, index) => {
		const [first, ...rest] = blocks;
		const opens = first?.type === 'paragraph' ? first : undefined;
		// Word counts only so far; the number of a longer list is written out.
		const written_ = start !== undefined && !counts ? runs(`${start + index}. `, context) : [];
		const kind = opens?.kind ?? 'text';
		const style = kind === 'text' ? (start === undefined ? 'ListBullet' : 'ListNumber') : STYLE_OF[kind];
		const given: Properties<'pPr'> = {
			...(written_.length === 0 ? { numPr: entryOf(id, level) } : indented('ListContinue', within)),
			...(loose && { contextualSpacing: false }),
		};
		const line = opens ? lineOf({ ...opens, label: opens.label }, context) : [];
		return [
			paragraph(style, [...written_, ...line], context, given),
			...written(opens ? rest : blocks, context, within),
		];
	});
}
