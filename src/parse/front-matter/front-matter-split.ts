import matter from 'gray-matter';
import type { Lines } from '../../values/lines.ts';
import { type FrontMatterText, splitFrontMatter } from './front-matter-fence.ts';

const inert = () => ({});
function refuse(): never {
	throw new Error('front matter is never run');
}
/**
 * gray-matter only splits. It would run `---js` front matter as a program and read dates as instants, so each of its
 * engines is replaced; that there are options at all turns off its cache, which returns `{}` for a broken file read
 * twice.
 */
const SPLIT_ONLY = {
	language: 'yaml',
	engines: { yaml: inert, json: inert, javascript: { parse: refuse }, js: { parse: refuse } },
};

/**
 * Cuts the front matter from the body with gray-matter, for the whole reading. Fences that it would misread are named
 * before: it takes `---js` for a language, and any line that begins with three dashes for the end.
 */
export function splitWithGrayMatter(lines: Lines): ReturnType<typeof splitFrontMatter> {
	const fenced = splitFrontMatter(lines);
	if ('unread' in fenced) return fenced;
	const { yaml, offset, bodyOffset } = fenced;
	// It knows no lone CR, and white space over many lines costs it quadratic time: so it is shown the block on one line.
	const block = yaml.replace(/\s+/g, ' ');
	const { content } = matter(`---\n${block}\n---\n${lines.text.slice(bodyOffset)}`, SPLIT_ONLY);
	return { yaml, offset, bodyOffset: lines.text.length - content.length } satisfies FrontMatterText;
}
