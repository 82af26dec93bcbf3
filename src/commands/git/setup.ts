import type { GitSetting } from '../../io/git/git-settings.ts';
import { quote } from '../hook/hook-script.ts';

/** What git calls the way in which alb merges and compares minutes. */
export const WAY = 'alb-minutes';
/** The same where git merges the bases of two branches, of which there may be several. */
const FOR_BASE = `${WAY}-base`;

/** The file for the attributes of the minutes, at the root of the minute book. */
export const ATTRIBUTES_FILE = '.gitattributes';
const REMARK =
	'# How git merges and compares the minutes, where "alb git install" was run; elsewhere it goes on as ever.';

/** The line that says so; what else says how the minutes are compared is left to it. */
export function attributesLine(withDiff: boolean): string {
	return attributesOf('minutes/**/*.md', withDiff);
}

function attributesOf(minutes: string, withDiff: boolean): string {
	return `${minutes} merge=${WAY}${withDiff ? ` diff=${WAY}` : ''}`;
}

/** The attributes with the line of alb at their end; as they are where they have it. */
export function addAttributes(text: string, line: string): string {
	if (text.split(/\r?\n/).includes(line)) return text;
	const end = text.includes('\r\n') ? '\r\n' : '\n';
	const before = text === '' || text.endsWith('\n') ? text : text + end;
	return `${before}${REMARK}${end}${line}${end}`;
}

/** The attributes without the lines of alb. */
export function removeAttributes(text: string): string {
	// Earlier versions wrote no folders of years.
	const lines = ['minutes/**/*.md', 'minutes/*.md'].flatMap((files) =>
		[true, false].map((diff) => attributesOf(files, diff)),
	);
	const own = new Set([REMARK, ...lines]);
	return text
		.split(/(?<=\n)/)
		.filter((line) => !own.has(line.trimEnd()))
		.join('');
}

const MERGE = 'alb_merge() {';
const WORDS = 'alb_words() {';

/**
 * The settings of a clone: what git runs, in the shell that it brings along. Where alb is gone or fails, git merges and
 * shows the minutes as it would without it.
 */
export function settingsFor(starts: readonly string[]): GitSetting[] {
	const call = (words: string) => {
		const own = `${starts.map((word) => `[ -f ${quote(word)} ]`).join(' && ')}; then ${starts.map(quote).join(' ')}`;
		return `if ${own} git ${words} -- "$@"; elif command -v alb >/dev/null 2>&1; then alb git ${words} -- "$@";`;
	};
	const merge = (words: string) =>
		[
			`${MERGE} ${call(words)}`,
			"else echo 'alb was not found: the minutes are merged as plain text' >&2; (exit 2); fi;",
			// A conflict that left no mark is not one of alb's: something went wrong before it could begin.
			'case $? in 0) return 0;; 1) grep -q "^<<<<<<<" "$2" && return 1;; esac;',
			'git merge-file --marker-size="$4" -L ours -L base -L theirs "$2" "$1" "$3" || return 1; }; alb_merge',
		].join(' ');
	// Git puts files and names in place of these signs, so a sign of that kind elsewhere is written twice.
	const driver = (words: string) => `${merge(words).replaceAll('%', '%%')} %O %A %B %L %P %X %Y`;
	return [
		{ key: `merge.${WAY}.name`, value: 'minutes, merged by alb' },
		{ key: `merge.${WAY}.driver`, value: driver('merge-driver') },
		{ key: `merge.${WAY}.recursive`, value: FOR_BASE },
		{ key: `merge.${FOR_BASE}.name`, value: 'minutes, merged by alb into the base of a merge' },
		{ key: `merge.${FOR_BASE}.driver`, value: driver('merge-driver --for-base') },
		{ key: `diff.${WAY}.textconv`, value: `${WORDS} ${call('textconv')} else false; fi || cat "$1"; }; alb_words` },
		{ key: `diff.${WAY}.xfuncname`, value: '^(Action .*|#+ .*)$' },
	];
}

/** The sections of these settings. */
export const SECTIONS = [`merge.${WAY}`, `merge.${FOR_BASE}`, `diff.${WAY}`];

/** Whether what git would run is alb's own, of whatever version. */
export function isOwn({ key, value }: GitSetting): boolean {
	if (key.endsWith('.driver')) return value.startsWith(MERGE);
	return !key.endsWith('.textconv') || value.startsWith(WORDS);
}
