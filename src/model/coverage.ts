import type { Place } from './place.ts';

/**
 * What became of a sentence of the notes: it is in an action line, a decision or a topic; it says who spoke; or it reads like
 * an action, a decision, a deferral or a question, and has no mark.
 */
export type Became =
	| 'action'
	| 'decision'
	| 'topic'
	| 'speech'
	| 'unmarked-action'
	| 'unmarked-decision'
	| 'unmarked-deferral'
	| 'unmarked-question';

/** A sentence of the notes, and what became of it; nothing where alb read nothing in it. */
export interface CoveredSentence {
	readonly text: string;
	readonly place: Place;
	readonly became: readonly Became[];
	/** Who is quoted in it, as written. */
	readonly speakers: readonly string[];
}
