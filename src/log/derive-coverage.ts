import { sentencesIn } from '../language/matters/notice.ts';
import { unmarkedMatters } from '../language/matters/unmarked.ts';
import { findQuotations, type Known } from '../language/speakers.ts';
import type { Became, CoveredSentence } from '../model/coverage.ts';
import type { Minutes } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { comparePlaces, formatPlace } from '../values/place.ts';

const UNMARKED = ['action', 'decision', 'deferral', 'question'] as const;

/** What became of each sentence of a meeting’s notes, in the order of the file. Tables, quoted mails and code are no sentences. */
export function deriveCoverage(minutes: Minutes, known: Known): CoveredSentence[] {
	const marked = [
		...minutes.actionLines.map(({ text, place }) => ({ text, place, became: 'action' as const })),
		...minutes.decisions.map(({ text, place }) => ({ text, place, became: 'decision' as const })),
		...minutes.topics.map(({ text, place }) => ({ text, place, became: 'topic' as const })),
	];
	const starts = new Set(marked.map(({ place }) => formatPlace(place)));
	const unmarked = new Map<string, Became[]>();
	for (const kind of UNMARKED)
		for (const { place } of unmarkedMatters(minutes, kind)) {
			const at = formatPlace(place);
			unmarked.set(at, [...(unmarked.get(at) ?? []), `unmarked-${kind}`]);
		}
	const said = sentencesIn(minutes).filter(({ place }) => !starts.has(formatPlace(place)));
	const speakers = speakersBy(
		said.map(({ place }) => place),
		findQuotations(minutes, known),
	);
	// Whoever speaks goes on to the end of the paragraph, or until somebody else does.
	let speaking: readonly string[] = [];
	const sentences = said.flatMap(({ text, place, within, opens }): CoveredSentence[] => {
		speaking = speakers.get(place) ?? (opens || within ? [] : speaking);
		const noticed = unmarked.get(formatPlace(place)) ?? [];
		// What an action line or a decision says is there already.
		if (within && noticed.length === 0) return [];
		const who = speaking;
		return [{ text, place, became: [...(who.length > 0 ? (['speech'] as const) : []), ...noticed], speakers: who }];
	});
	return [...marked.map(({ became, ...rest }) => ({ ...rest, became: [became], speakers: [] })), ...sentences].toSorted(
		(a, b) => comparePlaces(a.place, b.place),
	);
}

/** Who is quoted after each of some places, and before the next. */
function speakersBy(
	places: readonly Place[],
	quotations: readonly { readonly written: string; readonly place: Place }[],
): Map<Place, string[]> {
	const found = new Map<Place, string[]>();
	const inOrder = places.toSorted(comparePlaces);
	let at = 0;
	for (const { written, place } of quotations.toSorted((a, b) => comparePlaces(a.place, b.place))) {
		while (at + 1 < inOrder.length && comparePlaces(inOrder[at + 1] ?? place, place) <= 0) at++;
		const start = inOrder[at];
		if (start) found.set(start, [...(found.get(start) ?? []), written]);
	}
	return found;
}
