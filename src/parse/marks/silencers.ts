import type { Block } from '../../model/body/block.ts';
import type { Inline, Span } from '../../model/body/inline.ts';
import type { Silencer } from '../../model/silencer.ts';
import { allBlocks } from '../../values/blocks.ts';
import { type Lines, lineAt, lineCount, lineText, offsetOf, placeAt, splitLines } from '../../values/lines.ts';
import { foldSpaces } from '../../values/one-line.ts';
import type { OpenedBody } from '../body/body.ts';
import type { FrontMatterText } from '../front-matter/front-matter-fence.ts';
import type { TableLines } from '../log/log-table.ts';

/** A comment, by the offsets in the file of its first character, of its text, of the end of that, and of its own end. */
interface Comment {
	readonly start: number;
	readonly text: number;
	readonly textEnd: number;
	readonly end: number;
}

/** Reads the silencers of a file: the comments that begin with a word such as `alb-allow`, in the front matter and in the body. */
export function readSilencers(
	body: OpenedBody,
	frontMatter: FrontMatterText | undefined,
	log?: TableLines,
): Silencer[] {
	const { lines } = body;
	if (!/alb-/i.test(lines.text)) return [];
	const comments = [...(frontMatter ? yamlComments(lines, frontMatter) : []), ...htmlComments(body)];
	const rest = { lines: withoutComments(lines, comments), body: lineAt(lines, body.start) };
	return comments.flatMap((comment) => {
		const text = lines.text.slice(comment.text, comment.textEnd);
		const spaces = text.length - text.trimStart().length;
		const [, word, following = ''] = /^(alb-[a-z]+)(?![\p{L}\p{N}-])(.*)$/isu.exec(text.trimStart()) ?? [];
		if (word === undefined) return [];
		const place = placeAt(lines, comment.text + spaces);
		const inCell = log !== undefined && place.line >= log.header && place.line < log.end;
		return [{ word, ...partsOf(following), line: lineMeant(rest, comment), inCell, place }];
	});
}

/** What follows the word: the rule, what else it names, and after a colon the reason. */
function partsOf(text: string): Pick<Silencer, 'rule' | 'about' | 'words' | 'reason'> {
	const [, quoting, words, reason = ''] = /^\s*([a-z-]+)\s+["“]([^"“”]*)["”]\s*(?::(.*))?$/su.exec(text) ?? [];
	if (quoting !== undefined && words !== undefined)
		return { rule: quoting, words: foldSpaces(words), reason: foldSpaces(reason) };
	const colon = text.indexOf(':');
	const [rule = '', ...about] = foldSpaces(colon < 0 ? text : text.slice(0, colon)).split(' ');
	return {
		rule,
		...(about.length > 0 && { about: about.join(' ') }),
		reason: colon < 0 ? '' : foldSpaces(text.slice(colon + 1)),
	};
}

/** The comments of the front matter: ` # text`, after a value or on a line of its own. */
function* yamlComments(lines: Lines, { offset, yaml }: FrontMatterText): Generator<Comment> {
	const end = lineAt(lines, offset + yaml.length);
	for (let line = lineAt(lines, offset); line < end; line++) {
		const text = lineText(lines, line);
		const at = /(?<![^\s])#\s{0,9}alb-/i.exec(text)?.index;
		if (at === undefined || isInQuotes(text, at)) continue;
		const start = offsetOf(lines, { line, column: at + 1 });
		const textEnd = offsetOf(lines, { line, column: text.length + 1 });
		yield { start, text: start + 1, textEnd, end: textEnd };
	}
}

function isInQuotes(text: string, at: number): boolean {
	const before = text.slice(0, at);
	return ['"', "'"].some((mark) => before.split(mark).length % 2 === 0);
}

/** The comments of the body; what looks like one in code is not one. */
function htmlComments({ blocks, lines: { text } }: OpenedBody): Comment[] {
	const comments: Comment[] = [];
	for (const { start: first, end: last } of htmlIn(blocks)) {
		let start = text.indexOf('<!--', first);
		while (start >= 0 && start < last) {
			const textEnd = text.indexOf('-->', start + 4);
			if (textEnd < 0 || textEnd > last) break;
			comments.push({ start, text: start + 4, textEnd, end: textEnd + 3 });
			start = text.indexOf('<!--', textEnd);
		}
	}
	return comments;
}

/** The HTML of some blocks, by itself and in lines, in the order of the file. */
function* htmlIn(blocks: readonly Block[]): Generator<Span> {
	for (const { block } of allBlocks(blocks)) {
		if (block.type === 'html') yield block;
		else if (block.type === 'table')
			for (const { cells } of block.rows) for (const { content } of cells) yield* htmlInLine(content);
		else if ('content' in block) yield* htmlInLine(block.content);
	}
}

function* htmlInLine(content: readonly Inline[]): Generator<Span> {
	for (const piece of content) {
		if (piece.type === 'html') yield piece;
		else if ('content' in piece) yield* htmlInLine(piece.content);
	}
}

/** The lines without their comments; every other character stays where it is. */
function withoutComments({ file, text }: Lines, comments: readonly Comment[]): Lines {
	const pieces: string[] = [];
	let done = 0;
	for (const { start, end } of comments) {
		pieces.push(text.slice(done, start), text.slice(start, end).replace(/[^\r\n]/g, ' '));
		done = end;
	}
	return splitLines(file, pieces.join('') + text.slice(done));
}

/** The file without its comments, and the line on which its body begins. */
interface Rest {
	readonly lines: Lines;
	readonly body: number;
}

/** The line of a comment; of one that is alone on its lines, the next line that holds anything else. */
function lineMeant(rest: Rest, { start, end }: Comment): number {
	const [first, last] = [lineAt(rest.lines, start), lineAt(rest.lines, Math.max(start, end - 1))];
	for (let line = first; line <= last; line++) if (!isBare(rest, line)) return first;
	let next = last + 1;
	while (next <= lineCount(rest.lines) && isBare(rest, next)) next++;
	return next <= lineCount(rest.lines) ? next : first;
}

/** Whether a line holds nothing: the marks of a quotation are nothing, and so are the notes of a front matter. */
function isBare({ lines, body }: Rest, line: number): boolean {
	const text = lineText(lines, line);
	return /^[\s>]*$/.test(text) || (line < body && /^\s*#/.test(text));
}
