import type { Block, Inline, ListBlock, TextBlock } from '../paper/paper.ts';
import type { Writing } from './context.ts';
import { STYLES, type StyleName } from './house-styles.ts';
import { runs, runsOf } from './lines.ts';
import type { Markup } from './markup.ts';
import { entryOf, INDENT, LEVELS, MOST_COUNTED } from './numbering.ts';
import { paragraph } from './paragraphs.ts';
import { POINTS } from './part-links.ts';
import type { Properties } from './properties.ts';
import type { Style } from './style.ts';
import { actionsTable, discussionTable } from './tables.ts';

/** Where a block stands. */
interface Standing {
	/** In how many lists, and in how many quotations within another. */
	readonly depth: number;
	readonly quoted: boolean;
	/** What words that are in no list and no quotation look like. */
	readonly text: StyleName;
}

const IN_THE_TEXT: Standing = { depth: 0, quoted: false, text: 'Normal' };
const IN_A_FOOTNOTE: Standing = { ...IN_THE_TEXT, text: 'FootnoteText' };

/** The blocks of a section, as paragraphs and tables. */
export function blockMarkup(blocks: readonly Block[], writing: Writing): readonly Markup[] {
	return written(blocks, writing, writing.within === 'footnote' ? IN_A_FOOTNOTE : IN_THE_TEXT);
}

function written(blocks: readonly Block[], writing: Writing, at: Standing): readonly Markup[] {
	return blocks.flatMap((piece) => block(piece, writing, at));
}

function block(piece: Block, writing: Writing, at: Standing): readonly Markup[] {
	switch (piece.type) {
		case 'paragraph':
			return [textParagraph(piece, writing, at)];
		case 'heading': {
			const style = `Heading${(piece.level - 1) as 2 | 3 | 4 | 5}` as const;
			return [paragraph(style, runsOf(piece.content, writing), writing, indented(style, at))];
		}
		case 'list':
			return listParagraphs(piece, writing, at);
		case 'quotation':
			return written(piece.blocks, writing, { ...at, depth: at.depth + (at.quoted ? 1 : 0), quoted: true });
		case 'code':
			return [paragraph('Code', runs(piece.text, writing, { keepsLines: true }), writing, indented('Code', at))];
		case 'rule':
			return [paragraph('Line', [], writing, indented('Line', at))];
		case 'table':
			return discussionTable(piece, writing, at.depth * INDENT);
		case 'people':
			return piece.people.map(({ initials, name, details }) =>
				paragraph(
					'Person',
					[...runs(initials, writing, { style: 'Label' }), ...runs(`\t${[name, ...details].join(', ')}`, writing)],
					writing,
				),
			);
		case 'actions':
			return [
				...(piece.caption ? [paragraph('Caption', runsOf(piece.caption, writing), writing)] : []),
				...actionsTable(piece, writing, at.depth * INDENT),
			];
	}
}

const STYLE_OF = { action: 'Action', decision: 'Decision', typed: 'Typed', note: 'Note' } as const;

function textParagraph({ kind, label, content }: TextBlock, writing: Writing, at: Standing): Markup {
	const style = kind === 'text' ? textStyle(at) : STYLE_OF[kind];
	return paragraph(style, lineOf({ kind, label, content }, writing), writing, indented(style, at));
}

function textStyle({ depth, quoted, text }: Standing): StyleName {
	return quoted ? 'Quote' : depth > 0 ? 'ListContinue' : text;
}

function lineOf(
	{
		kind,
		label,
		content,
	}: { kind: TextBlock['kind']; label: readonly Inline[] | undefined; content: readonly Inline[] },
	writing: Writing,
): readonly Markup[] {
	const tone = kind === 'typed' ? ({ keepsLines: true } as const) : {};
	return [...(label ? runsOf(label, writing, { style: 'Label' }) : []), ...runsOf(content, writing, tone)];
}

/** How far a paragraph stands in, beyond what its style says: no style knows in how many lists it stands. */
function indented(style: StyleName, { depth }: Standing): Properties<'pPr'> {
	if (depth === 0) return {};
	const { paragraph: look }: Style = STYLES[style];
	const own = look?.ind;
	const left = typeof own === 'object' && 'left' in own ? Number(own.left) : 0;
	return { ind: { left: left + depth * INDENT } };
}

/** Of each entry the first paragraph has its point or its number; what else it holds stands under its words. */
function listParagraphs({ start, loose, entries }: ListBlock, writing: Writing, at: Standing): readonly Markup[] {
	const depth = at.depth + (at.quoted ? 1 : 0);
	const level = Math.min(depth, LEVELS - 1);
	const last = (start ?? 0) + entries.length;
	const counts = start !== undefined && last <= MOST_COUNTED;
	const id = counts ? writing.lists.begin(level, start) : POINTS;
	const within: Standing = { ...at, depth: depth + 1, quoted: false };
	return entries.flatMap((blocks, index) => {
		const [first, ...rest] = blocks;
		const opens = first?.type === 'paragraph' ? first : undefined;
		// A number that Word cannot count to is written out.
		const written_ = start !== undefined && !counts ? runs(`${start + index}. `, writing) : [];
		const kind = opens?.kind ?? 'text';
		const style = kind === 'text' ? (start === undefined ? 'ListBullet' : 'ListNumber') : STYLE_OF[kind];
		const look: Properties<'pPr'> = {
			...(written_.length === 0 ? { numPr: entryOf(id, level) } : indented('ListContinue', within)),
			...(loose && { contextualSpacing: false }),
		};
		const line = opens ? lineOf({ ...opens, label: opens.label }, writing) : [];
		return [
			paragraph(style, [...written_, ...line], writing, look),
			...written(opens ? rest : blocks, writing, within),
		];
	});
}
