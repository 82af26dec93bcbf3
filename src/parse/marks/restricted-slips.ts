import type { ActionLog } from '../../model/actions/action-log.ts';
import type { RestrictedProblem } from '../../model/restricted.ts';
import type { Unread } from '../../model/unread.ts';
import { type Lines, lineAt, lineText, offsetOf, placeAt } from '../../values/lines.ts';
import { MARK } from '../../values/restricted.ts';
import type { OpenedBody } from '../body/body.ts';
import type { FrontMatterText } from '../front-matter/front-matter-fence.ts';
import type { TableLines } from '../log/log-table.ts';
import { isBound, isInDoubt, isMark } from './mark-words.ts';

/** What the reading of a file has found before: where its passages may be. */
export interface Found {
	readonly body: OpenedBody;
	readonly frontMatter: FrontMatterText | undefined;
	readonly log: (TableLines & Pick<ActionLog, 'columns'>) | undefined;
}

/** What looks like a mark, by the characters of its text. */
interface Slip {
	readonly problem: RestrictedProblem;
	readonly start: number;
	readonly end: number;
	/** Where the comment begins that it is inside of. */
	readonly outer?: number;
}

/**
 * What looks like a mark of a restricted passage and is not one: a slip in it would let out what someone wanted to keep in,
 * so that it has to be fixed before anything is made public.
 */
export function almostMarks({ body, frontMatter }: Found): Unread[] {
	const { lines } = body;
	const unread = slipsOfBody(lines.text.slice(body.start)).map((each) => unreadOf(each, lines, body.start));
	if (!frontMatter) return unread;
	const end = lineAt(lines, frontMatter.offset + frontMatter.yaml.length);
	for (let line = lineAt(lines, frontMatter.offset); line < end; line++) {
		const start = offsetOf(lines, { line, column: 1 });
		for (const each of slipsOfFrontMatter(lineText(lines, line))) unread.push(unreadOf(each, lines, start));
	}
	return unread;
}

/** Whether a text of a file may hold a mark, or a slip of one; of a file that cannot be read, any comment may be that. */
export function mayHoldMark(text: string): boolean {
	if (/restrict|</i.test(text) || slipsOfBody(text).length > 0) return true;
	return text.split(/[\r\n]/).some((line) => slipsOfFrontMatter(line).length > 0);
}

/** How much of a comment is read. */
const READ = 80;
/** Characters are those of `plainOf`. A comment, or what was meant as one. */
const COMMENT = /\\?(?:<|&(?:lt|#0{0,4}60|#x0{0,4}3c);)[ \t]{0,9}[!-]-{0,3}|!-{2,3}/gi;
const COMMENT_END = /-[ \t]{0,3}(?:>|&(?:gt|#0{0,4}62|#x0{0,4}3e);)/i;
/** Brackets that are no link: that has an address after its words. */
const BRACKETS =
	/[[{]([^[\]{}\r\n]{1,60})[\]}](?!\([^\s()]{0,200}[./#][\p{L}\p{N}]|\[|:[ \t]{0,9}[^\s]{0,200}[./#][\p{L}\p{N}])/gu;
/** What published minutes write in place of what was taken out of them. */
const REDACTED = /^[^\p{L}/]*redacted[^\p{L}/]*$/iu;
const TAG = /(?:<|&lt;)(?![!\d=-])(\/?restrict[^<>&\r\n]{0,60}(?:>|&gt;)?|[^<>&]{1,80}(?:>|&gt;))/gi;
const ADDRESS = /:\/\/|@|\b(?:href|src)\b/i;
/** Signs that begin a comment, a directive or a fence in other programs. */
const SIGN = /(?:%%|:::|\/\*|^[ \t>*-]{0,12}(?:\/\/|[%;]|@(?=\p{L})|::|\.\. |={2,}|`{3,}|~{3,}))([^\r\n]{1,60})/gmu;
/** A definition of a link that leads nowhere: the usual comment of Markdown. */
const LINK = /^[ \t>]{0,8}\[([^\]\r\n]{1,40})\]:[ \t]{0,9}(?:<>|<?[#/]{1,2}>?)(?![^\s])([^\r\n]{0,80})/gm;
/** Signs on both sides: `--- restricted ---`. One or two stars are emphasis, and dashes may be those of a sentence. */
const BETWEEN =
	/(?:[-=+!]{2,20}|[*_~]{3,20}(?=[ \t]))[ \t]{0,3}([^-=+!*_~\r\n]{1,40}?)[ \t]{0,3}(?:[-=+!]{2}|(?<=[ \t])[*_~]{3})/g;
const PARENTHESES = /(?<!\])\(([^()\r\n]{1,40})\)/g;
/** What marks a passage in the front matter alone. */
const HASH = /^[ \t>]{0,8}#{1,6}[ \t]{0,3}([^#\r\n]{1,40})$/gm;
/** A note in the front matter, after a value or on a line of its own. */
const NOTE = /(?:^|[ \t])#(.{1,80})/;

function slipsOfBody(text: string): Slip[] {
	const { plain, offsetAt } = plainOf(withoutMarks(text));
	const found = (
		pattern: RegExp,
		isSlip: (contents: readonly string[]) => boolean,
		problem: RestrictedProblem = 'misspelt',
	) =>
		Array.from(plain.matchAll(pattern))
			.filter(([, ...contents]) => isSlip(contents))
			.map(({ 0: all, index }): Slip => {
				const start = index + all.length - all.trimStart().length;
				return { problem, start: offsetAt(start), end: offsetAt(index + all.length) };
			});
	const all = [
		...slipsOfComments(text, plain, offsetAt),
		...found(BRACKETS, ([content = '']) => isInDoubt(content) && !REDACTED.test(content)),
		...found(TAG, ([content = '']) => isInDoubt(content) && !ADDRESS.test(content)),
		...found(SIGN, ([content]) => isInDoubt(content)),
		...found(LINK, ([label, title]) => isInDoubt(label) || isInDoubt(title)),
		...found(BETWEEN, ([content]) => isMark(content)),
		...found(PARENTHESES, ([content]) => isMark(content) && isBound(content)),
		...found(HASH, ([content = '']) => isMark(content) && (isBound(content) || /^\P{L}*\p{Ll}/u.test(content)), 'body'),
	];
	let done = 0;
	return all
		.toSorted((a, b) => a.start - b.start)
		.filter(({ start, end }) => {
			if (start < done) return false;
			done = end;
			return true;
		});
}

/** The comments that may be meant as a mark, and the marks that are part of another comment. */
function slipsOfComments(text: string, plain: string, offsetAt: (index: number) => number): Slip[] {
	const slips: Slip[] = [];
	let end = 0;
	for (const { 0: opening, index } of plain.matchAll(COMMENT)) {
		const start = offsetAt(index);
		if (start < end) continue;
		const from = index + opening.length;
		const read = plain.slice(from, from + READ);
		const closing = COMMENT_END.exec(read);
		const content = read.slice(0, closing?.index);
		const length = content.length + (closing?.[0].length ?? 0);
		if (isInDoubt(content)) slips.push({ problem: 'misspelt', start, end: offsetAt(from + length) });
		if (!text.startsWith('<!--', start)) continue;
		const close = text.indexOf('-->', start + 4);
		end = close < 0 ? text.length : close + 3;
		const inside = text.slice(start + 4, end).search(MARK);
		if (inside >= 0) slips.push({ problem: 'in-comment', start: start + 4 + inside, end, outer: start });
	}
	return slips;
}

/** The first slip of a line. */
function slipsOfFrontMatter(text: string): Slip[] {
	if (/^[ \t]*#[ \t]*(?:\/[ \t]*)?restricted[ \t]*$/i.test(text)) return [];
	const { plain, offsetAt } = plainOf(text);
	const note = NOTE.exec(plain);
	const start = offsetAt(plain.indexOf('#', note?.index));
	const slips: Slip[] = note && isInDoubt(note[1]) ? [{ problem: 'front-matter', start, end: text.length }] : [];
	const marks = Array.from(text.matchAll(MARK), ({ 0: mark, index }) => ({ start: index, end: index + mark.length }));
	return [...slips, ...marks, ...slipsOfBody(text)]
		.toSorted((a, b) => a.start - b.start)
		.slice(0, 1)
		.map((each) => ({ ...each, problem: 'front-matter' }));
}

function withoutMarks(text: string): string {
	return text.replace(MARK, (mark) => ' '.repeat(mark.length));
}

/** Dashes, brackets and wide characters that look like those of ASCII. */
const LIKE = /[‐-―−﹣‹«〈⟨﹤›»〉⟩﹥【〔「】〕」！-～]/g;
const BRACKETS_LIKE = [
	['<', '‹«〈⟨﹤'],
	['>', '›»〉⟩﹥'],
	['[', '【〔「'],
	[']', '】〕」'],
] as const;

/** A text without the characters that nobody sees, and with plain brackets, dashes and letters instead of those that look like them. */
function plainOf(text: string): { readonly plain: string; readonly offsetAt: (index: number) => number } {
	const plain = text.replace(LIKE, (character) => {
		const code = character.charCodeAt(0);
		const [sign] = BRACKETS_LIKE.find(([, those]) => those.includes(character)) ?? ['-'];
		return code > 0xff00 ? String.fromCharCode(code - 0xfee0) : sign;
	});
	if (!/\p{Default_Ignorable_Code_Point}/u.test(plain)) return { plain, offsetAt: (index) => index };
	const seen = Array.from(plain.matchAll(/\P{Default_Ignorable_Code_Point}/gu));
	const offsets = seen.flatMap(({ 0: character, index }) =>
		Array.from({ length: character.length }, (_, at) => index + at),
	);
	return { plain: seen.join(''), offsetAt: (index) => offsets[index] ?? text.length };
}

function unreadOf({ problem, start, end, outer }: Slip, lines: Lines, offset: number): Unread {
	return {
		code: 'restricted',
		problem,
		...(outer !== undefined && { first: placeAt(lines, offset + outer) }),
		text: lines.text.slice(offset + start, offset + end),
		place: placeAt(lines, offset + start),
	};
}
