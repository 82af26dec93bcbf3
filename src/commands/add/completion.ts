import { visible } from '../../formats/visible.ts';
import { bareName } from '../../language/attendance.ts';
import type { AgendaItem } from '../../model/agenda-item.ts';
import type { MinuteBook } from '../../model/minute-book.ts';
import type { Minutes } from '../../model/minutes.ts';
import { callItem } from '../../values/agenda-item.ts';
import { foldWord } from '../../values/status.ts';
import type { Complete } from '../../world.ts';

/** Someone who may be made responsible: their initials, and the names that these stand for. */
export interface Candidate {
	readonly initials: string;
	readonly names: readonly string[];
}

/** Who may be made responsible at a meeting: those in its lists, those who are responsible in its log, and all. */
export function candidatesFor({ invitees, apologies, log }: Minutes, { meetings }: MinuteBook): Candidate[] {
	const listed = [...invitees, ...apologies];
	const everyone = [...listed, ...meetings.toReversed().flatMap((one) => [...one.invitees, ...one.apologies])];
	const known = new Set(everyone.map(({ initials }) => initials));
	const inLog = (log?.rows ?? []).flatMap(({ responsible }) => responsible).filter((initials) => known.has(initials));
	const all = new Set([...listed.map(({ initials }) => initials), ...inLog]);
	const namesOf = (wanted: string, people: typeof everyone) => [
		...new Set(people.flatMap(({ initials, name }) => (initials === wanted ? name : []))),
	];
	const people = [...all].map((initials): Candidate => {
		const here = namesOf(initials, listed);
		return { initials, names: here.length > 0 ? here : namesOf(initials, everyone).slice(0, 1) };
	});
	return [...people, { initials: 'all', names: [] }];
}

/** Puts the initials in place of each name that is alone between commas: `Mac Heath, RE` is `MH, RE`. */
export function namesAsInitials(typed: string, candidates: readonly Candidate[]): string {
	const asInitials = (part: string): string => {
		const named = candidates.filter(({ names }) => names.some((name) => bareName(name) === bareName(part)));
		return named.length === 1 && named[0] ? named[0].initials : part;
	};
	return typed.split(',').map(asInitials).join(',');
}

/** Offers whoever has initials or a word of the name that begin with what is typed after the last comma, or the last space. */
export function completePeople(candidates: readonly Candidate[]): Complete {
	return (typed) => {
		const parts = [/(?<![^,;/&+])[^,;/&+]*$/u, /(?<![^\s,;/&+])[^\s,;/&+]*$/u].map((pattern) =>
			(pattern.exec(typed)?.[0] ?? '').trimStart(),
		);
		for (const part of parts) {
			const before = typed.slice(0, typed.length - part.length).split(/[\s,;/&+]+/u);
			const left = candidates.filter(({ initials }) => !before.some((word) => foldWord(word) === foldWord(initials)));
			const found = left.filter(({ initials, names }) => [initials, ...names].some((text) => begins(text, part)));
			const [only] = found;
			if (only && found.length === 1) return { part, choices: [only.initials] };
			if (only) return offer(part, found.map(callCandidate));
		}
		return { part: typed, choices: [] };
	};
}

function callCandidate({ initials, names }: Candidate): string {
	return names.length === 0 ? initials : `${initials}  ${names.join(', ')}`;
}

/** Offers the agenda items whose number, or a word of whose title, begins with what is typed. */
export function completeItems(items: readonly AgendaItem[]): Complete {
	return (typed) => {
		const part = typed.trimStart();
		return offer(
			part,
			items.map(callItem).filter((called) => begins(called, part)),
		);
	};
}

/** Whether a text, from its beginning or from that of some word in it, goes on as it was typed. */
function begins(text: string, typed: string): boolean {
	const folded = foldWord(text);
	const wanted = foldWord(typed);
	return folded.split(/(?<=[\s(-])/u).some((_, index, words) => words.slice(index).join('').startsWith(wanted));
}

/**
 * Several choices are completed as far as they agree. Where that is not what was typed (`heath` of "MH  Mac Heath"), they
 * are only listed: their own beginning is then the part, so that nothing replaces it.
 */
function offer(part: string, choices: readonly string[]): ReturnType<Complete> {
	const shown = choices.map(visible);
	const agreed = shown.reduce((a, b) => a.slice(0, sharedLength(a, b)), shown[0] ?? '');
	return { part: shown.length === 1 || foldWord(agreed).startsWith(foldWord(part)) ? part : agreed, choices: shown };
}

function sharedLength(a: string, b: string): number {
	let length = 0;
	while (length < a.length && a[length] === b[length]) length++;
	return length;
}
