import { editDistance } from '../../language/nearest.ts';
import type { ActionLog } from '../../model/actions/action-log.ts';
import type { RestrictedProblem } from '../../model/restricted.ts';
import type { Unread } from '../../model/unread.ts';
import { type Lines, lineAt, lineText, offsetOf, placeAt } from '../../values/lines.ts';
import { MARK } from '../../values/restricted.ts';
import type { OpenedBody } from '../body/body.ts';
import type { FrontMatterText } from '../front-matter/front-matter-fence.ts';
import type { TableLines } from '../log/log-table.ts';

/** What the reading of a file has found before: where its passages may be. */
export interface Found {
	readonly body: OpenedBody;
	readonly frontMatter: FrontMatterText | undefined;
	readonly log: (TableLines & Pick<ActionLog, 'columns'>) | undefined;
}

/** The word that a mark consists of. */
const WORD = 'restricted';

/**
 * What looks like a mark of a restricted passage and is not one: a slip in it would let out what someone wanted to keep in,
 * so that it has to be fixed before anything is made public.
 */
export function almostMarks({ body, frontMatter }: Found): Unread[] {
	const { lines } = body;
	const unread = slipsOfBody(lines.text.slice(body.start)).map(({ problem, at }) =>
		slip(problem, lines, body.start + at),
	);
	if (!frontMatter) return unread;
	const end = lineAt(lines, frontMatter.offset + frontMatter.yaml.length);
	for (let line = lineAt(lines, frontMatter.offset); line < end; line++) {
		const start = offsetOf(lines, { line, column: 1 });
		for (const { problem, at } of slipsOfFrontMatter(lineText(lines, line)))
			unread.push(slip(problem, lines, start + at));
	}
	return unread;
}

interface Slip {
	readonly problem: RestrictedProblem;
	/** From 0, in its text. */
	readonly at: number;
}

/** A word after at most a few signs. */
const SPACED_WORD =
	'[^\\p{L}\\r\\n]{0,4}(?:(?:end|begin|start)(?:[\\s-]{1,3}of)?[\\s-]{1,3})?([\\p{L}\\p{Default_Ignorable_Code_Point}]{8,40})';
/** A comment, or what was meant as one, and the first word in it. */
const COMMENT =
	/(?:\\?<|&lt;)[ \t\p{Default_Ignorable_Code_Point}]*[!–—-][!–—/\s\p{Default_Ignorable_Code_Point}-]*(?:(?:end|begin|start)(?:[\s-]{1,3}of)?[\s-]+)?([\p{L}\p{Default_Ignorable_Code_Point}]+)/giu;
/** A note in the front matter, after a value or on a line of its own, and the first word in it. */
const NOTE =
	/(?:^|[ \t])#[^\p{L}\r\n]{0,8}(?:(?:end|begin|start)(?:[ \t]+of)?[ \t]+)?[^\p{L}\r\n]{0,4}([\p{L}\p{Default_Ignorable_Code_Point}]+)/u;
const TAG = /<\/?restricted\b/gi;
/** The word as other programs mark a part: `[restricted]`, `{/restricted}`, `(/restricted)`, `%% restricted %%`, `::: restricted`. A link has an address after its words. */
const IN_BRACKETS = new RegExp(`[[{]${SPACED_WORD}[^\\p{L}\\r\\n]{0,4}[\\]}](?![([])`, 'giu');
const AFTER_SIGN = new RegExp(`(?:\\((?=/)|%%|:::|(?<=^|[\\r\\n])[ \\t]{0,8}//)${SPACED_WORD}`, 'giu');
/** What marks a passage in the front matter alone. A heading that says so is written with a capital. */
const HASH = /(?<=^|[\r\n])# ?\/? ?restricted(?=[ \t]*(?:[\r\n]|$))/g;

function slipsOfBody(text: string): Slip[] {
	const rest = text.replace(MARK, (mark) => ' '.repeat(mark.length));
	return [
		...[COMMENT, IN_BRACKETS, AFTER_SIGN]
			.flatMap((pattern) => [...rest.matchAll(pattern)])
			.filter(({ 1: word = '' }) => isNearly(word))
			.map(({ index }) => misspelt(index)),
		...Array.from(rest.matchAll(TAG), ({ index }) => misspelt(index)),
		...Array.from(rest.matchAll(HASH), ({ index }): Slip => ({ problem: 'body', at: index })),
	];
}

function misspelt(at: number): Slip {
	return { problem: 'misspelt', at };
}

function* slipsOfFrontMatter(text: string): Generator<Slip> {
	if (/^[ \t]*#[ \t]*\/?[ \t]*restricted[ \t]*$/i.test(text)) return;
	const comment = NOTE.exec(text);
	if (comment && isNearly(comment[1] ?? '')) yield { problem: 'front-matter', at: text.indexOf('#', comment.index) };
	const html = /<[!/–—-]*[ \t]*\/?[ \t]*([\p{L}]+)/u.exec(text);
	if (html && isNearly(html[1] ?? '')) yield { problem: 'front-matter', at: html.index };
}

/** Whether a text of a file may hold a mark, or a slip of one: any comment may be that. */
export function mayHoldMark(text: string): boolean {
	if (/restrict|<|&lt;|[[{][^\]}]{0,40}[\]}]|%%|:::|\/\//i.test(text)) return true;
	return text.split(/[\r\n]/).some((line) => isNearly(NOTE.exec(line)?.[1] ?? ''));
}

/** Whether a word is the one, or a slip of it: `restrict`, `restriced`, `Restricted`. */
function isNearly(word: string): boolean {
	const folded = word.replace(/\p{Default_Ignorable_Code_Point}/gu, '').toLowerCase();
	return /^restrict(?:ed|ion|ions|ive)?$/.test(folded) || editDistance(folded.slice(0, 20), WORD) <= 2;
}

function slip(problem: RestrictedProblem, lines: Lines, offset: number): Unread {
	const place = placeAt(lines, offset);
	const text = lineText(lines, place.line).slice(place.column - 1);
	return { code: 'restricted', problem, text: text.slice(0, text.indexOf('>') + 1 || undefined).trim(), place };
}
