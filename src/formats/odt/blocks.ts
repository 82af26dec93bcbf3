import { xml } from '../office/xml.ts';
import type { Block, ListBlock, TextBlock } from '../paper/paper.ts';
import type { DocumentContext, Placement } from './context.ts';
import { lineXml, spaced, typedXml } from './lines.ts';
import { headingXml, paragraphXml } from './paragraphs.ts';
import { actionsTable, recordParagraphs, wordsTable } from './tables.ts';

export function blocksXml(blocks: readonly Block[], context: DocumentContext, at: Placement): string {
	return blocks.map((block) => blockXml(block, context, at)).join('');
}

function blockXml(block: Block, context: DocumentContext, at: Placement): string {
	switch (block.type) {
		case 'paragraph':
			return textParagraph(block, context, at);
		case 'heading':
			return headingXml(block.level - 1, lineXml(block.content, context, at));
		case 'list':
			return list(block, context, at);
		case 'quotation':
			return blocksXml(block.blocks, context, { ...at, text: 'Quotations' });
		case 'code':
			return paragraphXml('Preformatted_20_Text', typedXml(block.text));
		case 'rule':
			return paragraphXml('Horizontal_20_Line', '');
		case 'table':
			return at.inList ? recordParagraphs(block, context, at) : wordsTable(block, context);
		case 'people':
			return block.people
				.map(({ initials, name, details }) =>
					paragraphXml('Person', `${labelXml(spaced(initials))}<text:tab/>${spaced([name, ...details].join(', '))}`),
				)
				.join('');
		case 'actions':
			return [
				block.caption ? paragraphXml('Caption', lineXml(block.caption, context, at)) : '',
				actionsTable(block.table, block.name, context),
			].join('');
	}
}

const STYLE_OF = { action: 'Action', decision: 'Decision', typed: 'Typed', note: 'Note' } as const;

function textParagraph({ kind, label, content }: TextBlock, context: DocumentContext, at: Placement): string {
	const style = kind === 'text' ? at.text : STYLE_OF[kind];
	const [only] = content;
	if (kind === 'typed' && only?.type === 'text' && content.length === 1)
		return paragraphXml(style, typedXml(only.text));
	return paragraphXml(style, `${label ? labelXml(lineXml(label, context, at)) : ''}${lineXml(content, context, at)}`);
}

function labelXml(content: string): string {
	return xml('text:span', { 'text:style-name': 'Label' }, content);
}

function list({ start, loose, entries }: ListBlock, context: DocumentContext, at: Placement): string {
	const within: Placement = { ...at, text: loose ? at.text : at.inNote ? 'Footnote' : 'List', inList: true };
	const items = entries.map((blocks, index) =>
		xml(
			'text:list-item',
			index === 0 && start !== undefined && start !== 1 ? { 'text:start-value': start } : {},
			blocksXml(blocks, context, within) || paragraphXml(within.text, ''),
		),
	);
	return xml('text:list', { 'text:style-name': start === undefined ? 'Points' : 'Numbers' }, items);
}
