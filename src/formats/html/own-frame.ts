import { ErrorCodes as ERR, type ParserError, parse } from 'parse5';
import { largest } from '../../values/long-lists.ts';
import type { Misfit } from '../format.ts';
import { lineAndColumn, readTags, type Tag, type TemplateMistake } from '../template/template.ts';
import { templateText } from '../template/template-text.ts';
import { builtInFrame, CHARSET, type Frame, frameOf, PLACEHOLDERS } from './frame.ts';
import { elementMistakes } from './own-elements.ts';
import { placeholderMistakes } from './own-placeholders.ts';
import { sectionMistakes } from './own-sections.ts';
import { styleMistakes } from './own-style.ts';
import { type Spot, spotsOf } from './spots.ts';

/** The template of the whole page. */
const FRAME_FILE = 'page.html';
const STYLE_FILE = 'style.css';

/** The most mistakes that are named; whoever fixes these is shown the others. */
const MANY = 20;

/** The frame that a board's own templates make; or what is wrong with them. */
export function readOwnFrame(templates: ReadonlyMap<string, Uint8Array>): Frame | Misfit {
	const style = readOwn(templates, STYLE_FILE, styleMistakes);
	const page = readOwn(templates, FRAME_FILE, () => []);
	const ownStyle = style?.text ?? '';
	const reading = page?.text === undefined ? undefined : readFrame(page.text, ownStyle);
	const found = reading && 'found' in reading ? placed(FRAME_FILE, page?.text ?? '', reading.found) : [];
	const mistakes = [...(style?.mistakes ?? []), ...(page?.mistakes ?? []), ...found];
	if (mistakes.length > 0) return { mistakes };
	return reading && 'frame' in reading ? reading.frame : builtInFrame(ownStyle, embeds(ownStyle));
}

interface Own {
	readonly text?: string;
	readonly mistakes: readonly string[];
}

/** The text of a template, if the board has it, and the mistakes that `check` finds in it. */
function readOwn(
	templates: ReadonlyMap<string, Uint8Array>,
	name: string,
	check: (text: string) => readonly TemplateMistake[],
): Own | undefined {
	const bytes = templates.get(name);
	if (!bytes) return undefined;
	const reading = templateText(`templates/${name}`, bytes);
	if ('mistake' in reading) return { mistakes: [reading.mistake] };
	return { text: reading.text, mistakes: placed(name, reading.text, check(reading.text)) };
}

function placed(name: string, text: string, mistakes: readonly TemplateMistake[]): string[] {
	const lines = mistakes
		.toSorted((a, b) => a.offset - b.offset)
		.map(({ offset, message }) => `templates/${name}:${lineAndColumn(text, offset)}  ${message}`);
	const all = [...new Set(lines)];
	return all.length <= MANY ? all : [...all.slice(0, MANY), `… and ${all.length - MANY} more in templates/${name}`];
}

function readFrame(
	text: string,
	style: string,
): { readonly frame: Frame } | { readonly found: readonly TemplateMistake[] } {
	const reading = readTags(text, PLACEHOLDERS);
	if (reading.mistake) return { found: [reading.mistake] };
	const { tags } = reading;
	const bare = withoutSections(text, tags);
	const errors: ParserError[] = [];
	const page = parse(bare, { sourceCodeLocationInfo: true, onParseError: (error) => errors.push(error) });
	const spots = spotsOf(page, bare);
	const head = headOf(spots, tags);
	const found = [
		...errors.map((error) => inWords(error, spots, bare)),
		...elementMistakes(spots, bare),
		...placeholderMistakes(tags, spots, bare),
		...('message' in head ? [head] : []),
	];
	if (found.length > 0 || 'message' in head) return { found };
	const torn = sectionMistakes(text, head.offset, tags);
	if (torn.length > 0) return { found: torn };
	const styles = spots
		.filter(({ kind, name }) => kind === 'text' && name === 'style')
		.map((spot) => text.slice(spot.start, spot.end));
	const more = { styles, style, embeds: embeds(text) || embeds(style) };
	if (spots.some(({ kind, name }) => kind === 'attribute' && name === 'charset'))
		return { frame: frameOf(text, head.offset, more) };
	const start = `${text.slice(0, head.offset)}\n${CHARSET}`;
	return { frame: frameOf(start + text.slice(head.offset), start.length, more) };
}

/** An error of the HTML parser as a mistake, at the place where a person looks for it. */
function inWords({ code, startOffset }: ParserError, spots: readonly Spot[], text: string): TemplateMistake {
	if (code !== ERR.eofInTag) return { offset: startOffset, message: `this is not HTML: ${code.replaceAll('-', ' ')}` };
	const offset = text.indexOf('<', Math.max(0, largest(spots.map(({ end }) => end))));
	return { offset, message: 'the tag that begins here has no ">", or a text in it no closing quotation mark' };
}

/** A template as a page with placeholders only: the tags of its sections, and its comments, become spaces. */
function withoutSections(text: string, tags: readonly Tag[]): string {
	let bare = '';
	let at = 0;
	for (const { kind, start, end } of tags) {
		if (kind === 'escaped' || kind === 'raw') continue;
		bare += text.slice(at, start) + text.slice(start, end).replace(/[^\n]/g, ' ');
		at = end;
	}
	return bare + text.slice(at);
}

/**
 * The offset for the policy: directly after `<head>` and the declared encoding, before anything that could be loaded.
 */
function headOf(spots: readonly Spot[], tags: readonly Tag[]): { readonly offset: number } | TemplateMistake {
	const head = spots.find(({ kind, name }) => kind === 'element' && name === 'head');
	if (!head)
		return { offset: 0, message: 'there is no "<head>", into which alb writes that the page is to load nothing' };
	const section = tags.find(({ start, until = 0 }) => start < head.start && until > head.end);
	const [first, says] = spots.slice(spots.indexOf(head) + 1).filter(({ kind }) => kind !== 'text');
	if (!section) return { offset: first?.kind === 'element' && says?.name === 'charset' ? first.end : head.end };
	const message = `"<head>" is within "{{#${section.name}}}", and every page needs it`;
	return { offset: section.start, message };
}

function embeds(text: string): boolean {
	return /data:/i.test(text);
}
