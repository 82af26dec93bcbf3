import { numberedActions } from '../../src/language/numbered-action.ts';
import { consolidate } from '../../src/log/consolidate.ts';
import { type Board, DEFAULT_BOARD } from '../../src/model/board/board.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Minutes } from '../../src/model/minutes.ts';
import { readMinutes } from '../../src/parse/minutes.ts';
import { readBoard } from '../../src/parse/settings/board.ts';
import { checkBook, rules } from '../../src/rules/index.ts';
import type { Example, Rule, RuleContext } from '../../src/rules/rule.ts';
import { makeBook } from '../../src/values/minute-book.ts';
import { formatPlace } from '../../src/values/place.ts';

/** The files of a minute book, by path: text, or the bytes as they are. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** The day on which all tests of rules run. */
const TODAY = '2025-08-01';

/** What an example says of other branches: their files, by name, and those of all when they parted. */
export type Elsewhere = Pick<Example, 'branches' | 'parted'>;

const sourcesOf = (files: Files) =>
	Object.entries(files).map(([file, content]) => ({
		file,
		bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
	}));

/** What a rule looks at, made from files as `alb check` makes it. */
export function contextOf(files: Files, read = readMinutes, { branches, parted = {} }: Elsewhere = {}): RuleContext {
	const sources = sourcesOf(files);
	const settings = sources.find(({ file }) => file === 'alb.yaml');
	const board = settings ? boardOf(readBoard(settings, rules)) : DEFAULT_BOARD;
	const book = makeBook(sources.filter((source) => source !== settings).map(read));
	const had = sourcesOf(parted).flatMap((source) => numberedActions(readMinutes(source), board.numbering));
	const inherited = new Set(had.map(({ number }) => number));
	const others = Object.entries(branches ?? {}).map(([name, there]) => {
		return { name, inherited, changed: sourcesOf(there).map(readMinutes) };
	});
	return {
		book,
		board,
		today: TODAY,
		log: consolidate(book, { statuses: board.statuses, today: TODAY }),
		...(branches && { branches: others }),
	};
}

function boardOf(reading: ReturnType<typeof readBoard>): Board {
	if (reading.mistakes) throw new Error(`the settings of a test are wrong: ${reading.mistakes.join('; ')}`);
	return reading.board;
}

/** What the rulebook, or a part of it, says about files. */
export function check(files: Files, rulebook: readonly Rule[] = rules, elsewhere: Elsewhere = {}): Finding[] {
	return checkBook(contextOf(files, readMinutes, elsewhere), rulebook);
}

/** Checks books that share most of their files: each file is read once, however many books it is in. */
export function rememberingCheck(): (files: Files) => Finding[] {
	const known = new Map<string, Minutes>();
	const read = (source: { readonly file: string; readonly bytes: Uint8Array }): Minutes => {
		const key = `${source.file}\n${Buffer.from(source.bytes).toString('latin1')}`;
		const minutes = known.get(key) ?? readMinutes(source);
		known.set(key, minutes);
		return minutes;
	};
	return (files) => checkBook(contextOf(files, read));
}

/** A finding as an example of a rule has it. */
export function line({ place, severity, message }: Finding): string {
	return `${formatPlace(place)}  ${severity}  ${message}`;
}
