import Mustache from 'mustache';
import { nearest } from '../../language/nearest.ts';

/**
 * What is wrong with a template. A template is text with placeholders, by the rules of Mustache, which runs no code
 * and reads no files. Every tag in it is checked, so that filling it holds no surprise.
 */
export interface TemplateMistake {
	/** The offset in the text, in code units. */
	readonly offset: number;
	readonly message: string;
}

/** A tag of a template: a placeholder, a section, the end of one, or a comment, and where it is. */
export interface Tag {
	readonly kind: 'escaped' | 'raw' | 'section' | 'end' | 'comment';
	readonly name: string;
	readonly start: number;
	readonly end: number;
	/** How many sections it is in. */
	readonly depth: number;
	/** For a section, the offset after its end tag. */
	readonly until?: number;
}

type Token = readonly [string, string, number, number, (readonly Token[])?, number?];

/** The most levels of sections within sections: the placeholders need two. */
const MAX_DEPTH = 20;

/** The tags of a template, in order, if all of its placeholders are among the known ones; else the mistake. */
export function readTags(
	template: string,
	known: readonly string[],
):
	| { readonly tags: readonly Tag[]; readonly mistake?: undefined }
	| { readonly mistake: TemplateMistake; readonly tags?: undefined } {
	let tokens: readonly Token[];
	try {
		tokens = Mustache.parse(template) as unknown as readonly Token[];
	} catch (error) {
		return { mistake: inWords((error as Error).message, template) };
	}
	const deep = depthOf(tokens) > MAX_DEPTH;
	if (deep) return { mistake: { offset: 0, message: `sections are more than ${MAX_DEPTH} deep` } };
	const refused = flat(tokens).find(([sign, name]) => !KINDS[sign] || (sign !== '!' && !known.includes(name)));
	if (refused) return { mistake: { offset: refused[2], message: refusal(refused, known) } };
	return { tags: tagsOf(tokens, template, 0) };
}

function within([, , , , children]: Token): readonly Token[] {
	return typeof children === 'object' ? children : [];
}

function depthOf(tokens: readonly Token[]): number {
	let depth = 0;
	for (let layer = tokens; layer.length > 0 && depth <= MAX_DEPTH + 1; depth++) layer = layer.flatMap(within);
	return depth - 1;
}

/** The tags among the tokens, those of sections too. */
function flat(tokens: readonly Token[]): Token[] {
	return tokens.filter(([sign]) => sign !== 'text').flatMap((token) => [token, ...flat(within(token))]);
}

function tagsOf(tokens: readonly Token[], template: string, depth: number): Tag[] {
	return tokens.flatMap((token): Tag[] => {
		const [sign, name, start, end, , closing] = token;
		const kind = KINDS[sign];
		if (!kind) return [];
		const tag: Tag = { kind, name, start, end, depth };
		if (closing === undefined) return [tag];
		const until = template.indexOf('}}', closing) + 2;
		const last: Tag = { kind: 'end', name, start: closing, end: until, depth };
		return [{ ...tag, until }, ...tagsOf(within(token), template, depth + 1), last];
	});
}

/** Fills a template whose tags are known. Values in two braces are escaped; those in three stay as they are. */
export function fillTemplate(template: string, view: object, escaped: (value: string) => string): string {
	return Mustache.render(template, view, {}, { escape: escaped });
}

/** The line and the column of an offset: `3:14`. */
export function lineAndColumn(text: string, offset: number): string {
	const before = text.slice(0, offset).split('\n');
	return `${before.length}:${(before.at(-1) ?? '').length + 1}`;
}

const KINDS: Readonly<Record<string, Tag['kind']>> = {
	name: 'escaped',
	'&': 'raw',
	'#': 'section',
	'^': 'section',
	'!': 'comment',
};

const REFUSED: Readonly<Record<string, (name: string) => string>> = {
	'>': (name) => `"{{> ${name}}}" includes another file, which templates cannot do`,
	'=': (name) => `"{{=${name}=}}" changes the braces, which templates cannot do`,
};

const NO_END = 'the "{{" here has no "}}" after its name';

function refusal([sign, name]: Token, known: readonly string[]): string {
	const refused = REFUSED[sign];
	if (refused) return refused(name);
	if (/[{}\n]/.test(name)) return NO_END;
	const meant = nearest(name, known);
	const question = meant === undefined ? '' : `; did you mean "{{${meant}}}"?`;
	return `"{{${name}}}" is not a placeholder${question || `; the placeholders are ${known.join(', ')}`}`;
}

/** A message of Mustache in our own words, and its place. */
function inWords(message: string, template: string): TemplateMistake {
	const [what = message] = message.split(/ "| at /, 1);
	const name = message.slice(message.indexOf('"') + 1, message.lastIndexOf('"'));
	const end = Number(/(?<= at )\d+$/.exec(message)?.[0] ?? 0);
	if (what === 'Unclosed tag') {
		const last = template.indexOf('{{', template.lastIndexOf('}}') + 2);
		return { offset: last < 0 ? template.lastIndexOf('{{') : last, message: NO_END };
	}
	if (what === 'Unopened section') return { offset: end, message: `"{{/${name}}}" ends a section that has not begun` };
	if (what !== 'Unclosed section') return { offset: end, message };
	const begun = [...template.slice(0, end).matchAll(/\{\{\s*([#^])([^{}]*)\}\}/g)].findLast(
		(tag) => tag[2]?.trim() === name,
	);
	return {
		offset: begun?.index ?? end,
		message: `"{{${begun?.[1] ?? '#'}${name}}}" begins a section that does not end with "{{/${name}}}"`,
	};
}
