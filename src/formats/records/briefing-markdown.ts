import { escapeText } from '../../values/escape-markdown.ts';
import type { BriefingWords } from '../terminal/briefing-words.ts';
import { visibleLine } from '../visible.ts';

/** Writes a briefing as Markdown: a list under a heading for each kind of change. */
export function briefingAsMarkdown({ title, sections, nothing }: BriefingWords): string {
	const say = (text: string) => escapeText(visibleLine(text));
	const parts = sections.map(({ heading, lines }) => {
		const entries = lines.map(({ number, text, more, facts }) => {
			const head = number === '' ? say(text) : `**${say(number)}** ${say(text)}`;
			return [`- ${head}`, ...more.map(([what, words]) => `${what}: ${say(words)}`), say(facts.join(' · '))].join(
				'\\\n  ',
			);
		});
		return `## ${say(heading)}\n\n${entries.join('\n')}`;
	});
	return `${[`# ${say(title)}`, ...parts, ...(nothing === '' ? [] : [nothing])].join('\n\n')}\n`;
}
