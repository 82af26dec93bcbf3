import { isSafeLink } from '../links.ts';
import type { TemplateMistake } from '../template/template.ts';
import { styleMistakes } from './own-style.ts';
import { MAX_DEPTH, type Spot } from './spots.ts';

const NOT_HELD = 'a page holds all it needs';

/** Elements that a page of alb may not have, and why. */
const REFUSED: Readonly<Record<string, string>> = {
	script: 'a page runs no program; leave it out',
	noscript: 'a page runs no program, so that this is not needed; leave it out',
	template: 'a browser does not show what is in it; leave it out',
	base: 'it would turn the links of the page elsewhere; leave it out',
	form: 'a page sends nothing; leave it out',
	link: `it fetches something from elsewhere, and ${NOT_HELD}; put the style into templates/style.css`,
	...Object.fromEntries(
		['iframe', 'frame', 'frameset', 'object', 'embed', 'applet', 'audio', 'video', 'source', 'track'].map((name) => [
			name,
			`it fetches something from elsewhere, and ${NOT_HELD}; leave it out`,
		]),
	),
};

/** Attributes with an address that a browser fetches or sends something to. */
const ADDRESSES =
	/^(?:href|xlink:href|src|srcset|imagesrcset|data|poster|background|action|formaction|ping|manifest|codebase|longdesc|cite|usemap)$/;

/**
 * The elements and attributes of a page that would run, fetch or send something, that browsers ignore, or that are
 * not closed.
 */
export function elementMistakes(spots: readonly Spot[], text: string): TemplateMistake[] {
	return spots.flatMap((spot) => {
		if (spot.kind === 'element') return elementMistake(spot);
		if (spot.kind === 'attribute') return attributeMistake(spot, text);
		if (spot.kind !== 'text' || spot.name !== 'style') return [];
		return styleMistakes(
			text.slice(spot.start, spot.end).replace(/\{\{\{[^{}\n]*\}\}\}/g, (tag) => ' '.repeat(tag.length)),
		).map(({ offset, message }) => ({ offset: spot.start + offset, message }));
	});
}

function elementMistake({ name, start, within, closed }: Spot): TemplateMistake[] {
	if (within.length >= MAX_DEPTH) return [{ offset: start, message: `elements are more than ${MAX_DEPTH} deep` }];
	const why = REFUSED[name];
	if (why !== undefined) return [{ offset: start, message: `"<${name}>": ${why}` }];
	return closed ? [] : [{ offset: start, message: `the "<${name}>" here has no "</${name}>"` }];
}

function attributeMistake({ name, within, start, end, value }: Spot, text: string): TemplateMistake[] {
	const element = within.at(-1) ?? '';
	const mistake = (why: string) => [{ offset: start, message: `"${text.slice(start, end).split('\n')[0]}": ${why}` }];
	if (name.startsWith('on')) return mistake('a page runs no program; leave it out');
	if (name === 'style') return mistake('the page allows no styles here; write a rule into templates/style.css');
	if (name === 'srcdoc') return mistake('a page holds no other page; leave it out');
	if (element === 'meta' && name === 'http-equiv')
		return mistake('alb says itself what the page may load; leave it out');
	if (element === 'meta' && name === 'charset' && value.toLowerCase() !== 'utf-8')
		return mistake('pages are written in utf-8');
	if (!ADDRESSES.test(name)) return [];
	if (/^(?:a|area|blockquote|q|ins|del)$/.test(element) && /^(?:href|xlink:href|cite)$/.test(name))
		return isSafeLink(value.replace(/[\0-\x20]/g, ''))
			? []
			: mistake('it leads to a program or a file; links lead to http, https or mailto');
	if (value.startsWith('#') || (/^(?:src|href|xlink:href)$/.test(name) && /^data:image\//i.test(value))) return [];
	return mistake(`it fetches something from elsewhere, and ${NOT_HELD}; write a picture as "data:image/…"`);
}
