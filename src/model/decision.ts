import type { AgendaItem } from './agenda-item.ts';
import type { Place } from './place.ts';

/** A decision: `**Decision:** text` in the discussion. */
export interface Decision {
	readonly text: string;
	readonly place: Place;
}

/** A decision in the register of a board: at which meeting it was made, and under which agenda item. */
export interface RecordedDecision extends Decision {
	/** The meeting: its date, or its file where the date is not known. */
	readonly meeting: string;
	/** Absent where it stands before the first item. */
	readonly item?: AgendaItem;
}
