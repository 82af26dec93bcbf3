import { isBefore } from '../../values/calendar-date.ts';
import { append } from '../../values/long-lists.ts';
import { orderKeys } from './keyed-order.ts';
import { mergeLines } from './merge-lines.ts';
import type { Line, Piece } from './merged-text.ts';
import { mergeThing, type Versions } from './version.ts';

/** A key of the front matter with all of its lines, and the comments above it. */
interface Block {
	readonly key: string;
	readonly lines: readonly Line[];
}

/** The lines of some front matter, as a list of keys. */
interface Blocks {
	/** The lines above the first key. */
	readonly above: readonly Line[];
	readonly blocks: readonly Block[];
}

/**
 * Merges the front matter key by key, and a list of people person by person. The later of two dates on which the log
 * was updated wins: the merged log is up to date as of then.
 */
export function mergeFrontMatter({
	base = [],
	ours,
	theirs,
}: Versions<readonly Line[], readonly Line[] | undefined>): readonly Piece[] | undefined {
	return mergeBlocks({ base, ours, theirs }, '') ?? mergeLines({ base, ours, theirs });
}

function mergeBlocks(lines: Versions<readonly Line[]>, within: string): readonly Piece[] | undefined {
	const [base, ours, theirs] = [lines.base, lines.ours, lines.theirs].map(readBlocks);
	if (!base || !ours || !theirs) return undefined;
	const keysOf = ({ blocks }: Blocks) => blocks.map(({ key }) => key);
	const find = ({ blocks }: Blocks, key: string) => blocks.find((block) => block.key === key)?.lines;
	const above = mergeValue({ base: base.above, ours: ours.above, theirs: theirs.above }, within);
	const order = orderKeys({ base: keysOf(base), ours: keysOf(ours), theirs: keysOf(theirs) });
	return [
		...above,
		...order.flatMap((key) =>
			mergeValue(
				{ base: find(base, key), ours: find(ours, key), theirs: find(theirs, key) },
				within === '' ? key : `${within}: ${key}`,
			),
		),
	];
}

function mergeValue(versions: Versions<readonly Line[] | undefined>, about: string): readonly Piece[] {
	const { base, ours, theirs } = versions;
	const outcome = mergeThing(versions, sameLines);
	if ('agreed' in outcome) return [outcome.agreed ?? []];
	if (ours && theirs) {
		const later = laterDay(ours, theirs) ?? mergeList({ base, ours, theirs }, about);
		if (later) return later;
	}
	return [{ ours: ours ?? [], theirs: theirs ?? [], about: `"${about}" in the front matter` }];
}

function sameLines(a: readonly Line[] | undefined, b: readonly Line[] | undefined): boolean {
	return a?.length === b?.length && (a ?? []).every(({ text }, index) => text === b?.[index]?.text);
}

const UPDATED = /^\s*action-log-updated:\s*(["']?)(\d{4}-\d{2}(?:-\d{2})?)\1\s*(?:#.*)?$/;

function laterDay(ours: readonly Line[], theirs: readonly Line[]): readonly Piece[] | undefined {
	const [own, others] = [ours, theirs].map((lines) => UPDATED.exec(lines.at(-1)?.text ?? '')?.[2]);
	if (own === undefined || others === undefined) return undefined;
	return [isBefore(own, others) ? theirs : ours];
}

/** A list of people or another mapping of several lines: its first line, and its entries by their keys. */
function mergeList(
	{ base = [], ours, theirs }: Versions<readonly Line[], readonly Line[] | undefined>,
	about: string,
): readonly Piece[] | undefined {
	const heads = [base, ours, theirs].map((lines) =>
		lines.findIndex(({ text }) => /^\s*[^\s#][^#]*:\s*(?:#.*)?$/.test(text)),
	);
	const [old = -1, own = -1, others = -1] = heads;
	if (own < 0 || others < 0 || (base.length > 0 && old < 0)) return undefined;
	const entries = mergeBlocks(
		{ base: base.slice(old + 1), ours: ours.slice(own + 1), theirs: theirs.slice(others + 1) },
		about,
	);
	if (!entries) return undefined;
	const head = mergeValue(
		{ base: base.slice(0, old + 1), ours: ours.slice(0, own + 1), theirs: theirs.slice(0, others + 1) },
		about,
	);
	return [...head, ...entries];
}

const KEY = /^( *)("[^"]*"|'[^']*'|[^\s#"'{}[\]&*!|>%@`-][^#]*?):(?:\s|$)/;

/** Cuts lines into keys; undefined where a line is not a key and belongs to none, or a key is there twice. */
function readBlocks(lines: readonly Line[]): Blocks | undefined {
	const first = lines.find(({ text }) => KEY.test(text));
	const indent = first ? (KEY.exec(first.text)?.[1] ?? '') : '';
	const above: Line[] = [];
	const blocks: { key: string; lines: Line[] }[] = [];
	let comments: Line[] = [];
	for (const line of lines) {
		const key = KEY.exec(line.text);
		const open = blocks.at(-1);
		if (key?.[1] === indent) {
			blocks.push({ key: (key[2] ?? '').replace(/^(["'])(.*)\1$/, '$2'), lines: [...comments, line] });
			comments = [];
		} else if (isAside(line, indent)) {
			comments.push(line);
		} else {
			append(open?.lines ?? above, [...comments, line]);
			comments = [];
		}
	}
	append(blocks.at(-1)?.lines ?? above, comments);
	const keys = new Set(blocks.map(({ key }) => key));
	const isMapping = blocks.length > 0 || above.every((line) => isAside(line, ''));
	return keys.size === blocks.length && isMapping ? { above, blocks } : undefined;
}

/** An empty line, or a comment that is not indented deeper than the keys: it belongs to the key below it. */
function isAside({ text }: Line, indent: string): boolean {
	return text.trim() === '' || (text.trimStart().startsWith('#') && text.search(/#/) <= indent.length);
}
