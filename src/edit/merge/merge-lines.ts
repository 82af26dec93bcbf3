import { append } from '../../values/long-lists.ts';
import { type Hunk, hunksOf } from './hunks.ts';
import { joinInsertions } from './join-insertions.ts';
import type { Line, Piece } from './merged-text.ts';
import type { Versions } from './version.ts';

/**
 * Merges lines of text. Lines that only one side has changed are as that side has them. Where both have changed the
 * same or neighbouring lines in two ways, they contradict each other, unless each has only added what can be beside
 * what the other has added. Undefined where the versions are too unlike to be compared.
 */
export function mergeLines({ base, ours, theirs }: Versions<readonly Line[]>): Piece[] | undefined {
	const [texts, mine, other] = [base, ours, theirs].map(textsOf);
	const hunks = texts && mine && other && { ours: hunksOf(texts, mine), theirs: hunksOf(texts, other) };
	if (!hunks?.ours || !hunks.theirs) return undefined;
	const pieces: Piece[] = [];
	let at = 0;
	// The distance of a line of a side from its place in the base.
	let shift = { ours: 0, theirs: 0 };
	for (const region of regionsOf(hunks.ours, hunks.theirs)) {
		const { start, end } = region;
		pieces.push(ours.slice(at + shift.ours, start + shift.ours));
		const after = {
			ours: shift.ours + growthOf(region.ours),
			theirs: shift.theirs + growthOf(region.theirs),
		};
		const own = ours.slice(start + shift.ours, end + after.ours);
		const others = theirs.slice(start + shift.theirs, end + after.theirs);
		if (region.theirs.length === 0) pieces.push(own);
		else if (region.ours.length === 0) pieces.push(others);
		else append(pieces, settle(own, others, start === end));
		at = end;
		shift = after;
	}
	pieces.push(ours.slice(at + shift.ours));
	return pieces;
}

function textsOf(lines: readonly Line[]): string[] {
	return lines.map(({ text }) => text);
}

/** Lines of the base that one side has changed, or both, and by which hunks. */
interface Region {
	readonly start: number;
	readonly end: number;
	readonly ours: readonly Hunk[];
	readonly theirs: readonly Hunk[];
}

/** Hunks that touch each other are one region. */
function regionsOf(ours: readonly Hunk[], theirs: readonly Hunk[]): Region[] {
	const all = [
		...ours.map((hunk) => ({ hunk, side: 'ours' as const })),
		...theirs.map((hunk) => ({ hunk, side: 'theirs' as const })),
	].toSorted((a, b) => a.hunk.start - b.hunk.start || a.hunk.end - b.hunk.end);
	const regions: Region[] = [];
	for (const { hunk, side } of all) {
		const last = regions.at(-1);
		const joins = last && hunk.start <= last.end;
		const region = joins ? last : { start: hunk.start, end: hunk.end, ours: [], theirs: [] };
		if (joins) regions.pop();
		regions.push({ ...region, end: Math.max(region.end, hunk.end), [side]: [...region[side], hunk] });
	}
	return regions;
}

function growthOf(hunks: readonly Hunk[]): number {
	return hunks.reduce((sum, { start, end, lines }) => sum + lines.length - (end - start), 0);
}

/** The lines of both sides in one place, where each has changed something. */
function settle(ours: readonly Line[], theirs: readonly Line[], isInsertion: boolean): Piece[] {
	const joined = isInsertion ? joinInsertions(ours, theirs) : undefined;
	if (joined) return [joined];
	const shortest = Math.min(ours.length, theirs.length);
	let before = 0;
	while (before < shortest && ours[before]?.text === theirs[before]?.text) before++;
	let ending = 0;
	while (ending < shortest - before && ours.at(-1 - ending)?.text === theirs.at(-1 - ending)?.text) ending++;
	const [own, others] = [ours, theirs].map((lines) => lines.slice(before, lines.length - ending));
	const differ = own && others && own.length + others.length > 0;
	return [ours.slice(0, before), ...(differ ? [{ ours: own, theirs: others }] : []), ours.slice(ours.length - ending)];
}
