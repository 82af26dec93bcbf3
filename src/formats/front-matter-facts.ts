import type { CalendarDate } from '../model/calendar-date.ts';
import { FRONT_MATTER_KEYS } from '../model/front-matter.ts';
import type { Minutes } from '../model/minutes.ts';
import { formatDate } from '../values/calendar-date.ts';
import { chairNotListed } from './people.ts';
import { visibleLine } from './visible.ts';

/** A fact of the front matter, as it is written on top of the notes: `Location: Council offices`. */
export interface FrontMatterFact {
	readonly name: string;
	readonly text: string;
	readonly date?: CalendarDate;
}

/** The facts of the front matter, but for what the notes say elsewhere: each key is a fact unless it is named here. */
export function frontMatterFacts(minutes: Minutes): readonly FrontMatterFact[] {
	return FRONT_MATTER_KEYS.flatMap((key): FrontMatterFact[] => {
		// The lists of people have a part each.
		if (key.kind === 'people') return [];
		switch (key.field) {
			// The title says these.
			case 'date':
			case 'title':
			// The log says this.
			case 'logUpdated':
				return [];
			// Of a draft the notes say it in a line of its own.
			case 'state':
				return minutes.state?.value === 'agreed' ? [{ name: 'Status', text: 'agreed by the board' }] : [];
			// In the list of people it is beside the name.
			case 'chair': {
				const chair = chairNotListed(minutes);
				return chair === undefined ? [] : [{ name: key.label, text: chair }];
			}
		}
		const said = minutes[key.field];
		if (!said) return [];
		return key.kind === 'date'
			? [{ name: key.label, text: formatDate(said.value), date: said.value }]
			: [{ name: key.label, text: visibleLine(said.value) }];
	});
}
