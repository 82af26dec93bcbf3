import type { BookModel, MeetingModel } from '../generated-book/model.ts';
import { writeMeeting } from '../generated-book/write.ts';
import { type Random, randomFrom } from '../random.ts';
import { readMarks } from './marks.ts';
import type { Planted, Planter } from './planter.ts';

/** A book with faults: its files, and every finding that is due: `minutes/2025-04.md:12:3 status-unknown`, in order. */
export interface FaultyBook {
	readonly files: Readonly<Record<string, string | Uint8Array>>;
	readonly expected: readonly string[];
	/** How many faults of each rule were planted. */
	readonly planted: ReadonlyMap<string, number>;
}

/**
 * Plants so many faults at random places of a book, each out of reach of all others. Two planters have their turn first,
 * by the seed: some need so much of a book that they would hardly ever find room by chance.
 */
export function plantFaults(book: BookModel, planters: readonly Planter[], count: number, seed: number): FaultyBook {
	const random = randomFrom(seed);
	const claimed = new Claims();
	const faults: Planted[] = [];
	const planted = new Map<string, number>();
	const silenced = new Set<string>();
	const tryToPlant = (planter: Planter): boolean => {
		const fault = silenced.has(planter.rule) ? undefined : planter.plant(book, random);
		if (!fault || !claimed.areFree(fault.claims) || fault.silences?.some((rule) => planted.has(rule))) return false;
		claimed.take(fault.claims);
		for (const rule of fault.silences ?? []) silenced.add(rule);
		planted.set(planter.rule, (planted.get(planter.rule) ?? 0) + 1);
		faults.push(fault);
		return true;
	};
	for (const turn of count > 0 ? [2 * seed, 2 * seed + 1] : []) {
		const planter = planters[turn % planters.length];
		for (let tries = 0; planter && tries < 60 && !tryToPlant(planter); tries++);
	}
	for (let tries = 0; faults.length < count && tries < count * 60; tries++) tryToPlant(random.pick(planters));
	return { ...writeFaulty(book, faults), planted };
}

/** One fault, at the first place by chance that will do. */
export function plantOne(book: BookModel, planter: Planter, random: Random): FaultyBook | undefined {
	for (let tries = 0; tries < 400; tries++) {
		const fault = planter.plant(book, random);
		if (fault) return { ...writeFaulty(book, [fault]), planted: new Map([[planter.rule, 1]]) };
	}
	return undefined;
}

function writeFaulty(book: BookModel, faults: readonly Planted[]): Pick<FaultyBook, 'files' | 'expected'> {
	const expected = faults.flatMap(({ says = [] }) => says);
	const files: Record<string, string | Uint8Array> = { 'alb.yaml': book.settings };
	const write = (meeting: MeetingModel) => {
		const { text, expected: marked } = readMarks(meeting.file, writeMeeting(meeting));
		files[meeting.file] = meeting.encode ? meeting.encode(text) : text;
		expected.push(...marked);
	};
	const changesOf = new Map<number, Planted['changes'][number][]>();
	for (const change of faults.flatMap(({ changes }) => changes)) {
		changesOf.set(change.meeting, [...(changesOf.get(change.meeting) ?? []), change]);
	}
	for (const [index, meeting] of book.meetings.entries()) {
		const changes = changesOf.get(index) ?? [];
		if (changes.some(({ to }) => !to)) continue;
		write(changes.reduce((before, { to }) => to?.(before) ?? before, meeting));
		for (const { beside } of changes) if (beside) write(beside(meeting));
	}
	return { files, expected: expected.toSorted() };
}

/** What each fault needs for itself: a meeting as a whole (`12`), a part of one (`12 people`), an action in all its logs. */
class Claims {
	readonly #taken = new Set<string>();
	/** The meetings of which a part is taken. */
	readonly #touched = new Set<string>();

	areFree(claims: readonly string[]): boolean {
		return claims.every((claim) => {
			if (this.#taken.has(claim) || this.#taken.has(meetingOf(claim))) return false;
			return meetingOf(claim) !== claim || !this.#touched.has(claim);
		});
	}

	take(claims: readonly string[]): void {
		for (const claim of claims) {
			this.#taken.add(claim);
			this.#touched.add(meetingOf(claim));
		}
	}
}

/** The meeting of a claim; a claim of no meeting is its own. */
function meetingOf(claim: string): string {
	return /^-?\d+(?= |$)/.exec(claim)?.[0] ?? claim;
}
