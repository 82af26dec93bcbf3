import type { Element } from 'hast';
import type { Design, Misfit, Renderer } from '../format.ts';
import { dated } from '../paper/dated.ts';
import type { Paper, Section } from '../paper/paper.ts';
import { paperRenderer } from '../paper/paper-renderer.ts';
import { blockElements } from './blocks.ts';
import { contentsElement } from './contents.ts';
import { block, type Content, inline } from './elements.ts';
import { footnotesElement } from './footnotes.ts';
import { builtInFrame, type Frame, framed } from './frame.ts';
import { keepFirstIds } from './ids.ts';
import { lineContent } from './lines.ts';

/** Writes papers as one page of HTML that needs nothing else: no script, no picture, no font, no network. */
export const html: Renderer<string> = htmlIn(builtInFrame());

/** Writes papers as pages in a frame. */
function htmlIn(frame: Frame): Renderer<string> {
	return paperRenderer((paper) => writePage(paper, frame));
}

/** Writes papers as pages in the design of a board. */
export async function htmlFor({ templates }: Design): Promise<Renderer<string> | Misfit> {
	if (templates.size === 0) return html;
	const { readOwnFrame } = await import('./own-frame.ts');
	const frame = readOwnFrame(templates);
	return 'mistakes' in frame ? frame : htmlIn(frame);
}

function writePage(paper: Paper, frame: Frame): string {
	const { board } = paper;
	const above = board === undefined ? undefined : inline('p', { className: ['board'] }, board);
	return framed(frame, paper, [
		paperHeader(paper, above),
		contentsElement(paper),
		block('main', {}, paperContent(paper)),
	]);
}

/** The header of a paper, with something above its title. */
export function paperHeader({ title, titleDate, mark, summary, facts }: Paper, above?: Content): Element {
	return block(
		'header',
		{},
		above,
		inline('h1', {}, lineContent(dated(title, titleDate))),
		mark && inline('p', { className: ['draft'] }, inline('strong', {}, `${mark.label}:`), ` ${mark.text}`),
		summary && inline('p', {}, lineContent(summary)),
		factsElement(facts),
	);
}

/** The sections of a paper and its footnotes. */
export function paperContent(paper: Paper): Content {
	const sections = paper.sections.map(sectionElement);
	keepFirstIds(sections);
	return [sections, footnotesElement(paper, sections)];
}

function factsElement(facts: Paper['facts']): Content {
	if (facts.length === 0) return undefined;
	return block(
		'dl',
		{ className: ['facts'] },
		facts.map(({ name, content }) => block('div', {}, inline('dt', {}, name), inline('dd', {}, lineContent(content)))),
	);
}

function sectionElement({ kind, anchor, heading, blocks }: Section): Element {
	const title =
		heading &&
		inline(
			'h2',
			{},
			heading.number === undefined ? undefined : [inline('span', { className: ['number'] }, heading.number), ' '],
			lineContent(heading.content),
		);
	const id = anchor === undefined ? {} : { id: anchor };
	// Before the first item there is no heading above the blocks' own; in a part of another section there is one.
	return block('section', { className: [kind], ...id }, title, blockElements(blocks, kind === 'preamble'));
}
