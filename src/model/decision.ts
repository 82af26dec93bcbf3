import type { AgendaItem } from './agenda-item.ts';
import type { Inline } from './body/inline.ts';
import type { Place } from './place.ts';

/** A decision: `**Decision:** text` in the discussion. */
export interface Decision {
	/** Its words. */
	readonly text: string;
	/** What is decided, as it is typed. */
	readonly content: readonly Inline[];
	readonly place: Place;
}

/** A decision in the register of a board: at which meeting it was made, and under which agenda item. */
export interface RecordedDecision extends Decision {
	/** The meeting: its date, or its file where the date is not known. */
	readonly meeting: string;
	/** Absent before the first item. */
	readonly item?: AgendaItem;
}
