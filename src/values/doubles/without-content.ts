import type { MeetingLog, Minutes } from '../../model/minutes.ts';
import { NO_PEOPLE } from '../front-matter.ts';

/** Minutes of which nothing was read but their text: what is wrong with them is in their unreads. */
export function withoutContent(log: MeetingLog): Minutes {
	return {
		...log,
		depth: 'whole',
		...NO_PEOPLE,
		body: { start: log.text.length, blocks: [] },
		items: [],
		actionLines: [],
		decisions: [],
		topics: [],
		silencers: [],
		restricted: [],
		discussionLines: [],
	};
}
