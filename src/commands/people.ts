import { openBook, readWhole } from '../book/open-book.ts';
import { reportFaults } from '../book/reading-faults.ts';
import { Refusal } from '../book/refusal.ts';
import { peopleAsJson } from '../formats/records/people-json.ts';
import { PEOPLE_CELLS, PEOPLE_COLUMNS, peopleAsText } from '../formats/records/people-register.ts';
import type { Layout } from '../formats/terminal/listing.ts';
import { personCard } from '../formats/terminal/person-card.ts';
import { consolidate } from '../log/consolidate.ts';
import { derivePeople } from '../log/derive-people.ts';
import {
	PEOPLE_SORT_KEYS,
	type PeopleSortKey,
	peopleWithInitials,
	selectPeople,
	sortPeople,
} from '../log/select-people.ts';
import type { Participant } from '../model/people/participant.ts';
import { hidesLists } from '../values/hidden-discussion.ts';
import type { AlbCommand } from './command.ts';
import { addListingOptions, type ListingOptions, writeListing } from './options/listing-options.ts';
import { refuseLongDash } from './options/long-dash.ts';
import { addRangeOptions, meetingsIn, type RangeOptions } from './options/meeting-range.ts';

const HELP = `
alb matches people across all minutes by name. Titles and case make no difference. Names
that are nearly the same count as one person, and alb says so, unless one meeting lists
both, or their organisations differ. If a name could be either of two people, they stay
separate, and alb says who each may be.

Examples:
  $ alb people                       everyone, and how often they attended
  $ alb people MH                    one person: meetings, open actions, quotations
  $ alb people Kent                  this word in a name, organisation or role
  $ alb people --meeting last        people listed in the newest minutes
  $ alb people --since 2024-07       people listed at the July meeting or later
  $ alb people --csv > people.csv

Exit status: 0 success · 1 part of the minutes could not be read; the rest is listed ·
2 the command failed`;

/** `alb people`: who attended the board's meetings. */
export const people: AlbCommand = {
	declare(command) {
		command.argument('[initials or words...]', 'initials, or words from a name, organisation or role');
		addRangeOptions(command, 'listed');
		command.addOption(
			command
				.createOption('--sort <key>', 'sort by surname, first meeting, or attendance')
				.choices(PEOPLE_SORT_KEYS)
				.default('name'),
		);
		addListingOptions(command);
		command.addHelpText('after', HELP);
	},
	async run(setting, words, typed) {
		const options = typed as ListingOptions & RangeOptions & { readonly sort: PeopleSortKey };
		const { world, folder } = setting;
		refuseLongDash(words);
		const opened = await openBook(folder);
		const book = await readWhole(opened);
		const meetings = meetingsIn(book, options, { root: opened.root, folder });
		const all = derivePeople(
			book,
			consolidate(book, { statuses: opened.board.statuses, today: world.today }),
			opened.board,
		);
		const named = namedByInitials(all, words);
		const found = sortPeople(
			selectPeople(named ?? all, { words: named ? [] : words, ...(meetings && { meetings }) }),
			options.sort,
		);
		await writeListing(
			{
				json: () => peopleAsJson(found),
				csv: [PEOPLE_CELLS, found],
				md: [PEOPLE_COLUMNS, [{ heading: '', members: found }]],
				text: (layout: Layout) =>
					named && found.length > 0
						? found.map((person) => personCard(person, layout)).join('\n')
						: peopleAsText(found, all.length, layout),
			},
			options,
			setting,
		);
		return reportFaults(opened, book, setting, { hides: hidesLists });
	},
};

/** The people with the initials asked for; undefined if words were asked for. Initials that nobody has are refused. */
function namedByInitials(all: readonly Participant[], words: readonly string[]): Participant[] | undefined {
	if (words.length === 0) return undefined;
	const found = words.map((word) => peopleWithInitials(all, word));
	if (found.every((people) => people.length > 0)) return [...new Set(found.flat())];
	const unknown = words.find(
		(word) => /^\p{Lu}{2,4}$/u.test(word) && selectPeople(all, { words: [word] }).length === 0,
	);
	if (unknown === undefined) return undefined;
	const known = [...new Set(all.flatMap(({ initials }) => initials))].toSorted().join(', ');
	throw new Refusal(`no meeting lists anyone as "${unknown}"`, `The minutes list ${known || 'no one'}.`);
}
