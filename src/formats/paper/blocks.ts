import type { ActionLine } from '../../model/actions/action-line.ts';
import type { AgendaItem } from '../../model/agenda-item.ts';
import type {
	ListBlock,
	ListEntry,
	ParagraphBlock,
	Passage,
	Block as Piece,
	TableBlock,
} from '../../model/body/block.ts';
import type { Inline as LinePiece } from '../../model/body/inline.ts';
import type { Decision } from '../../model/decision.ts';
import { typedHtml } from '../typed-html.ts';
import type { FootnoteNumbers } from './footnotes.ts';
import { joined, linesOf, shown } from './lines.ts';
import { type Block, type Inline, plain, type TextBlock } from './paper.ts';

/** What is known of the discussion beside its blocks. */
export interface Known {
	/** What links to the agenda items name. */
	readonly items: ReadonlyMap<AgendaItem, string>;
	/** What links to the passages name. */
	readonly anchors: ReadonlyMap<ActionLine | Decision, string>;
	/** A topic stays whole, whatever it says. */
	readonly isTopic: (paragraph: ParagraphBlock) => boolean;
	readonly footnotes: FootnoteNumbers;
}

/** The blocks of the discussion: passages become paragraphs of their own, and comments are left out. */
export function blocksOf(pieces: readonly Piece[], known: Known): readonly Block[] {
	return pieces.flatMap((piece) => blockOf(piece, known));
}

function blockOf(piece: Piece, known: Known): readonly Block[] {
	switch (piece.type) {
		case 'paragraph':
			return paragraphsOf(piece, known);
		case 'heading': {
			const level = piece.level < 3 ? 3 : (piece.level as 3 | 4 | 5 | 6);
			return [{ type: 'heading', level, content: linesOf(piece.content, known.footnotes) }];
		}
		case 'list':
			return [listOf(piece, known)];
		case 'quotation':
			return [{ type: 'quotation', blocks: blocksOf(piece.blocks, known) }];
		case 'code':
			return [{ type: 'code', text: shown(piece.text), ...(piece.info !== undefined && { info: shown(piece.info) }) }];
		case 'rule':
			return [{ type: 'rule' }];
		case 'table':
			return [tableOf(piece, known)];
		case 'html': {
			const text = shown(typedHtml(piece.text)).trim();
			return text === '' ? [] : [{ type: 'paragraph', kind: 'typed', content: plain(text) }];
		}
		default:
			// Footnotes have a place of their own, and links have their addresses.
			return [];
	}
}

function listOf({ first, loose, entries }: ListBlock, known: Known): Block {
	const holdsPassage = ({ blocks }: ListEntry) =>
		blocks.some((block) => block.type === 'paragraph' && passagesOf(block, known) !== undefined);
	return {
		type: 'list',
		...(first !== undefined && { start: first }),
		// An entry that holds a passage has it in a paragraph of its own.
		loose: loose || entries.some(holdsPassage),
		entries: entries.map((entry) => entryOf(entry, known)),
	};
}

function entryOf({ ticked, blocks: pieces }: ListEntry, known: Known): readonly Block[] {
	const blocks = blocksOf(pieces, known);
	if (ticked === undefined) return blocks;
	const box = { type: 'text', text: ticked ? '☑ ' : '☐ ', ticked } as const;
	const [first, ...rest] = blocks;
	if (first?.type !== 'paragraph') return [{ type: 'paragraph', kind: 'text', content: [box] }, ...blocks];
	const start = first.label ? { label: [box, ...first.label] } : { content: [box, ...first.content] };
	return [{ ...first, ...start }, ...rest];
}

function tableOf({ sides, rows: [head, ...rows] }: TableBlock, { footnotes }: Known): Block {
	return {
		type: 'table',
		columns: (head?.cells ?? []).map(({ content }, index) => {
			const side = sides[index];
			return { title: linesOf(content, footnotes), ...(side && { align: side }) };
		}),
		rows: rows.map(({ cells }) => cells.map(({ content }) => linesOf(content, footnotes))),
	};
}

function passagesOf(paragraph: ParagraphBlock, { isTopic }: Known): ParagraphBlock['passages'] {
	return paragraph.passages && !isTopic(paragraph) ? paragraph.passages : undefined;
}

function paragraphsOf(paragraph: ParagraphBlock, known: Known): readonly TextBlock[] {
	const passages = passagesOf(paragraph, known);
	const text = linesOf(passages?.before ?? paragraph.content, known.footnotes);
	return [
		...(isBlank(text) ? [] : [{ type: 'paragraph', kind: 'text', content: text } as const]),
		...(passages?.all ?? []).map((passage) => passageParagraph(passage, known)),
	];
}

function isBlank(content: readonly Inline[]): boolean {
	return content.every((piece) => piece.type === 'break' || (piece.type === 'text' && piece.text.trim() === ''));
}

function passageParagraph({ label, content, action, decision }: Passage, { anchors, footnotes }: Known): TextBlock {
	const recorded = action ?? decision;
	const anchor = recorded && anchors.get(recorded);
	const words = linesOf(content, footnotes);
	return {
		type: 'paragraph',
		kind: action ? 'action' : 'decision',
		label: linesOf(label.flatMap(withoutStrong), footnotes),
		...(action?.number !== undefined && { number: action.number }),
		...(anchor !== undefined && { anchor }),
		content: words.length === 0 ? [] : joined([...plain(' '), ...words]),
	};
}

function withoutStrong(piece: LinePiece): readonly LinePiece[] {
	return piece.type === 'strong' ? piece.content : [piece];
}
