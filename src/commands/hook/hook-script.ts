/** The pre-commit hook that alb writes: which minute books it checks, and what starts alb. */
export interface HookScript {
	/** The paths from the root of the work tree to the minute books, `.` for one at the root; by code unit. */
	readonly books: readonly string[];
	/** The words that start the alb which wrote it; none where the hook is shared with other machines. */
	readonly starts: readonly string[];
}

const FIRST = '# The pre-commit hook of alb. "alb hook uninstall" takes it away; what is changed here by hand is lost.';
const LAST = '# The end of the hook of alb.';
const BOOK = /^check_book '(.*)'$/;

/** What one minute book is checked with. */
export const CHECK = 'check --staged --quiet --severity warning';

/** Writes the hook, for the shell that git brings along on every system. */
export function writeHookScript({ books, starts }: HookScript): string {
	const start = starts.map(quote).join(' ');
	const own =
		starts.length === 0
			? ['	if command -v alb >/dev/null 2>&1; then alb "$@"']
			: [
					`	if ${starts.map((word) => `[ -f ${quote(word)} ]`).join(' && ')}; then ${start} "$@"`,
					'	elif command -v alb >/dev/null 2>&1; then alb "$@"',
				];
	return `${[
		'#!/bin/sh',
		FIRST,
		'# It checks what is staged, and allows warnings. To commit anyway: git commit --no-verify',
		'status=0',
		'run_alb() {',
		...own,
		"	else echo 'alb was not found, so the minutes were not checked: install it, or commit with --no-verify' >&2; return 2",
		'	fi',
		'}',
		'check_book() {',
		'	[ -d "$1" ] || return 0',
		`	run_alb -C "$1" ${CHECK} || status=1`,
		'}',
		...books.map((book) => `check_book ${quote(book)}`),
		`[ "$status" = 0 ] || echo 'Nothing was committed: fix what is listed and stage it, or commit anyway with --no-verify' >&2`,
		'exit "$status"',
		LAST,
	].join('\n')}\n`;
}

/** The minute books that a hook of alb's checks; undefined for a hook that is not alb's, or not its alone. */
export function readHookScript(text: string): string[] | undefined {
	const lines = text.split('\n');
	if (lines[1] !== FIRST || lines.at(-2) !== LAST || lines.at(-1) !== '') return undefined;
	return lines.flatMap((line) => BOOK.exec(line)?.[1]?.replaceAll(`'\\''`, `'`) ?? []);
}

/** A word for the shell, whatever it holds. */
export function quote(word: string): string {
	return `'${word.replaceAll("'", `'\\''`)}'`;
}
