import type { Element } from 'hast';
import type { Renderer } from './format.ts';
import { blockElements } from './html-blocks.ts';
import { block, type Content, inline } from './html-elements.ts';
import { footnotesElement } from './html-footnotes.ts';
import { lineContent } from './html-lines.ts';
import { htmlPage } from './html-page.ts';
import { dated } from './paper/dated.ts';
import { logPaper } from './paper/log-paper.ts';
import { minutesPaper } from './paper/minutes-paper.ts';
import type { Paper, Section } from './paper/paper.ts';

/** Writes papers as one page of HTML that needs nothing beside it: no script, no picture, no font, no network. */
export const html: Renderer<string> = {
	minutes: (document) => writePage(minutesPaper(document)),
	actionLog: (document) => writePage(logPaper(document)),
	paper: writePage,
};

function writePage(paper: Paper): string {
	const { title, titleDate, board, mark, summary, facts, sections } = paper;
	const main = [sections.map(sectionElement), footnotesElement(paper)];
	return htmlPage(paper, [
		block(
			'header',
			{},
			board === undefined ? undefined : inline('p', { className: ['board'] }, board),
			inline('h1', {}, lineContent(dated(title, titleDate))),
			mark && inline('p', { className: ['draft'] }, inline('strong', {}, `${mark.label}:`), ` ${mark.text}`),
			summary && inline('p', {}, lineContent(summary)),
			factsElement(facts),
		),
		block('main', {}, main),
	]);
}

function factsElement(facts: Paper['facts']): Content {
	if (facts.length === 0) return undefined;
	return block(
		'dl',
		{ className: ['facts'] },
		facts.map(({ name, content }) => block('div', {}, inline('dt', {}, name), inline('dd', {}, lineContent(content)))),
	);
}

function sectionElement({ kind, heading, blocks }: Section): Element {
	const title =
		heading &&
		inline(
			'h2',
			{},
			heading.number === undefined ? undefined : [inline('span', { className: ['number'] }, heading.number), ' '],
			lineContent(heading.content),
		);
	return block('section', { className: [kind] }, title, blockElements(blocks));
}
