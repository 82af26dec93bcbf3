import type { Change } from '../model/actions/change.ts';
import type { Finding, Fix } from '../model/finding.ts';
import type { MinuteBook } from '../model/minute-book.ts';
import { fileOf } from '../values/change.ts';
import { append } from '../values/long-lists.ts';
import { makeBook } from '../values/minute-book.ts';
import { formatPlace } from '../values/place.ts';
import { applyChanges, type LoadedMinutes } from './apply-changes.ts';

/** What came of fixing a minute book. */
export interface FixOutcome {
	readonly files: readonly LoadedMinutes[];
	/** The findings that were fixed, each as it was when its turn came. */
	readonly fixed: readonly Fixable[];
	/** Those whose fix would have made another finding, or could not be written. */
	readonly left: readonly Fixable[];
	/** What is still found. */
	readonly findings: readonly Finding[];
}

type Fixable = Finding & { readonly fix: Fix };

/** Judges a minute book; the findings come in one order for one book. */
export type Judge = (book: MinuteBook) => readonly Finding[];

/**
 * Makes the fixes of a book's findings, those of one rule at a time and in the order of the rules, until none is left to
 * make. After each step the book is judged again: a fix that would make a new finding is not made.
 */
export function applyFixes(
	loaded: readonly LoadedMinutes[],
	judge: Judge,
	ruleOrder: readonly string[],
	wanted: (file: string) => boolean,
): FixOutcome {
	const judged = (files: readonly LoadedMinutes[]) => judge(makeBook(files.map(({ minutes }) => minutes)));
	const left = new Map<string, Fixable>();
	const fixed: Fixable[] = [];
	let files = loaded;
	let findings = judged(files);
	for (;;) {
		const open = findings.filter(isFixable).filter((one) => !left.has(nameOf(one)) && wanted(one.place.file));
		const rule = ruleOrder.find((id) => open.some((one) => one.rule === id));
		if (rule === undefined) return { files, fixed, left: [...left.values()], findings };
		let group = open.filter((one) => one.rule === rule);
		for (;;) {
			const step = tryFixes(files, findings, group, judged);
			if (step) {
				({ files, findings } = step);
				append(fixed, group);
				break;
			}
			// One of them is at fault: half of them at a time, until it is found.
			if (group.length > 1) group = group.slice(0, Math.ceil(group.length / 2));
			else {
				for (const one of group) left.set(nameOf(one), one);
				break;
			}
		}
	}
}

function isFixable(finding: Finding): finding is Fixable {
	return finding.fix !== undefined;
}

function nameOf({ rule, place, message }: Finding): string {
	return `${formatPlace(place)} ${rule} ${message}`;
}

interface Step {
	readonly files: readonly LoadedMinutes[];
	readonly findings: readonly Finding[];
}

/** The book with some fixes made, if that makes no new finding. The date of the log is set if that makes none either. */
function tryFixes(
	files: readonly LoadedMinutes[],
	before: readonly Finding[],
	group: readonly Fixable[],
	judged: (files: readonly LoadedMinutes[]) => readonly Finding[],
): Step | undefined {
	const changes = group.flatMap(({ fix }) => fix.changes);
	const withoutDay = changes.filter(({ kind }) => kind !== 'log-updated');
	for (const some of withoutDay.length < changes.length ? [changes, withoutDay] : [changes]) {
		const after = makeAll(files, some);
		const findings = after && judged(after);
		if (after && findings && !isWorse(findings, before)) return { files: after, findings };
	}
	return undefined;
}

function makeAll(files: readonly LoadedMinutes[], changes: readonly Change[]): LoadedMinutes[] | undefined {
	const after: LoadedMinutes[] = [];
	for (const loaded of files) {
		const own = changes.filter((change) => fileOf(change) === loaded.source.file);
		const changed = own.length === 0 ? { loaded } : applyChanges(loaded, own);
		if ('refused' in changed) return undefined;
		after.push(changed.loaded);
	}
	return after;
}

/** Whether a rule finds more in some file than it did: places and words may move with the lines. */
function isWorse(after: readonly Finding[], before: readonly Finding[]): boolean {
	const counts = new Map<string, number>();
	const nameOf = ({ rule, place }: Finding) => `${rule} ${place.file}`;
	for (const finding of before) counts.set(nameOf(finding), (counts.get(nameOf(finding)) ?? 0) + 1);
	return after.some((finding) => {
		// A row says what its action line says already: nothing is public that was not.
		if (finding.rule === 'public-risk') return false;
		const left = (counts.get(nameOf(finding)) ?? 0) - 1;
		counts.set(nameOf(finding), left);
		return left < 0;
	});
}
