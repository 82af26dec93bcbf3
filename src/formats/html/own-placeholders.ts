import type { Tag, TemplateMistake } from '../template/template.ts';
import type { Spot } from './spots.ts';

/** Attributes with text that a placeholder may fill. */
const WORDS = /^(?:lang|title|alt|aria-label|content)$/;
/** Elements that cannot show other elements, or only some. */
const CLOSED_TO_CONTENT = /^(?:head|title|style|textarea|select|svg|math)$/;

/** The placeholders of a frame that are in a wrong place, or are written wrongly. */
export function placeholderMistakes(tags: readonly Tag[], spots: readonly Spot[], text: string): TemplateMistake[] {
	const placeholders = tags.filter(({ kind }) => kind === 'escaped' || kind === 'raw');
	const content = placeholders.filter(({ name }) => name === 'content');
	return [
		...placeholders.flatMap((tag) => {
			const message = messageFor(tag, spotOf(tag, spots), text);
			return message === undefined ? [] : [{ offset: tag.start, message }];
		}),
		...content
			.slice(1)
			.map(({ start }) => ({ offset: start, message: '"{{{content}}}" is there twice; it goes in once' })),
		...(content.length === 0
			? [{ offset: 0, message: '"{{{content}}}" is missing: in its place goes what the page is about' }]
			: []),
	];
}

/** The innermost spot that a placeholder is in. */
function spotOf({ start, end }: Tag, spots: readonly Spot[]): Spot | undefined {
	return spots.findLast((spot) => spot.start <= start && end <= spot.end);
}

function messageFor(tag: Tag, spot: Spot | undefined, text: string): string | undefined {
	if (spot?.kind === 'comment') return `"{{${tag.name}}}" is in a comment; write comments as {{! … }}`;
	if (tag.name === 'content') return contentMessage(tag, spot);
	if (tag.name !== 'style') return wordMessage(tag, spot, text);
	if (tag.kind === 'raw' && spot?.kind === 'text' && spot.name === 'style') return undefined;
	return 'write "<style>{{{style}}}</style>", with three braces';
}

function contentMessage({ kind, depth }: Tag, spot: Spot | undefined): string | undefined {
	if (kind !== 'raw') return 'write "{{{content}}}", with three braces: it is made of elements';
	if (depth > 0) return '"{{{content}}}" is in a section, and every page needs it';
	const shown = spot?.within.includes('body') && !spot.within.some((element) => CLOSED_TO_CONTENT.test(element));
	if (shown && spot?.kind === 'text') return undefined;
	return '"{{{content}}}" goes between "<body>" and "</body>", and into no tag';
}

function wordMessage({ kind, name }: Tag, spot: Spot | undefined, text: string): string | undefined {
	if (kind === 'raw') return `write "{{${name}}}", with two braces: it is text`;
	if (spot?.kind === 'text') return spot.name === 'style' ? `"{{${name}}}" cannot be in a style` : undefined;
	if (spot?.kind !== 'attribute' || !WORDS.test(spot.name))
		return `"{{${name}}}" cannot be here; it goes between elements, or into lang, title, alt or aria-label`;
	if (text[spot.end - 1] === '"') return undefined;
	return `"{{${name}}}" must be in double quotation marks: ${spot.name}="{{${name}}}"`;
}
