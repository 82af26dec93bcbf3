import { openBook, readWhole } from '../book/open-book.ts';
import { reportFaults } from '../book/reading-faults.ts';
import { Refusal } from '../book/refusal.ts';
import { peopleAsJson } from '../formats/records/people-json.ts';
import { PEOPLE_CELLS, peopleAsMarkdown, peopleAsText } from '../formats/records/people-register.ts';
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
People are drawn together from the lists of all minutes by their names. Titles and
case make no difference; names that are nearly the same are taken for one person,
and said to be, unless one meeting lists both, or their organisations differ.
Where two readings fit, people stay apart, and whom each may be is told.

Examples:
  $ alb people                       everyone, and how often they came
  $ alb people MH                    one person: meetings, open actions, quotations
  $ alb people Kent                  those with this word in name, organisation or role
  $ alb people --meeting last        those whom the newest minutes list
  $ alb people --since 2024-07       those whom the July minutes or later ones list
  $ alb people --csv > people.csv

Exit status: 0 fine · 1 something in the minutes could not be read, and the rest
is listed · 2 alb could not do its work`;

/** `alb people`: who has been at the board's meetings. */
export const people: AlbCommand = {
	declare(command) {
		command.argument(
			'[initials or words...]',
			'people by their initials, or words that name, organisation or role hold',
		);
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
				md: () => peopleAsMarkdown(found),
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

/** The people whose initials are asked for; undefined where words are. Initials that nobody has would find nobody, so they are named. */
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
