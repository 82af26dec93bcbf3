import { largest } from '../../values/long-lists.ts';
import { visible } from '../visible.ts';
import type { BriefingLine, BriefingWords } from './briefing-words.ts';
import type { Layout } from './listing.ts';
import { wrap } from './text-table.ts';

/** Writes a briefing for people, to read from top to bottom. */
export function briefingAsText({ title, sections, nothing }: BriefingWords, { width, paint }: Layout): string {
	const numbers = sections.flatMap(({ lines }) => lines.map(({ number }) => visible(number).length));
	const margin = Math.min(8, Math.max(1, largest(numbers)));
	const indent = ' '.repeat(margin + 4);
	const indented = (text: string) =>
		wrap(visible(text), Math.max(20, width - indent.length)).map((row) => indent + row);
	const entry = ({ number, text, more, facts }: BriefingLine): string[] => {
		const [first = '', ...rest] = indented(text === '' ? '(no words)' : text);
		const head = `  ${(visible(number) || '–').padStart(margin)}  ${first.trimStart()}`;
		return [
			head,
			...rest,
			...more.flatMap(([what, words]) => indented(`${what}: ${words}`)),
			...indented(facts.join(' · ')).map(paint.faint),
		];
	};
	const parts = sections.map(({ heading, lines }) =>
		[paint.strong(visible(heading)), ...lines.flatMap(entry)].join('\n'),
	);
	const head = wrap(visible(title), width).map(paint.strong).join('\n');
	const end = nothing === '' ? [] : [paint.faint(wrap(nothing, width).join('\n'))];
	return `${[head, ...parts, ...end].join('\n\n')}\n`;
}
