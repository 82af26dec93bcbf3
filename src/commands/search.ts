import { openBook, readLogs } from '../book/open-book.ts';
import { reportFaults } from '../book/reading-faults.ts';
import { Refusal } from '../book/refusal.ts';
import {
	hitsByMeeting,
	SEARCH_CELLS,
	SEARCH_COLUMNS,
	searchAsJson,
	searchAsText,
} from '../formats/records/search-results.ts';
import { consolidate } from '../log/consolidate.ts';
import { searchMinutes } from '../log/search-minutes.ts';
import { HIT_KINDS, type HitKind } from '../model/search.ts';
import { PEOPLE_KEYS } from '../values/front-matter.ts';
import { hidesActions } from '../values/hidden-actions.ts';
import { hidesLists } from '../values/hidden-discussion.ts';
import { mayHold, readTerm } from '../values/search.ts';
import type { AlbCommand } from './command.ts';
import { addListingOptions, type ListingOptions, writeListing } from './options/listing-options.ts';
import { refuseLongDash } from './options/long-dash.ts';
import { addRangeOptions, meetingsIn, type RangeOptions } from './options/meeting-range.ts';

const HELP = `
alb looks through what was said, the titles of items, actions, decisions, topics and the
people listed, in the minutes of all meetings. All words must be in one paragraph, list
entry, table row or name. A word also finds what begins with it: fund finds funding; a
number finds only itself. Case, accents and the form of apostrophes make no difference.
Several words in quotation marks must follow one another.

An action that runs on from log to log is found once, as the newest log words it. If only
an older log has the words, alb says so. Restricted passages are found and marked.

Examples:
  $ alb search kinship                      when was it spoken of?
  $ alb search kinship --kind decision      what was decided?
  $ alb search "working group" report       a phrase, and a word
  $ alb search Heath --kind person          where someone is listed
  $ alb search kinship --since 2024-07      in the minutes of July 2024 or later
  $ alb search kinship --json               for another program

Exit status: 0 success, also if nothing was found · 1 part of the minutes could not be
read; the rest was searched · 2 the command failed`;

/** A list of people in a second block of front matter, which is only seen where the file is read whole. */
const SECOND_LIST = new RegExp(`^(?:${PEOPLE_KEYS.map(({ key }) => key).join('|')}):`, 'm');

/** `alb search`: when something was spoken of, and what was decided. */
export const search: AlbCommand = {
	declare(command) {
		command
			.argument('[words...]', 'words to look for; a phrase in quotation marks')
			.addOption(command.createOption('--kind <kind>', 'only results of this kind').choices(HIT_KINDS));
		addRangeOptions(command, 'recorded');
		addListingOptions(command);
		command.addHelpText('after', HELP);
	},
	async run(setting, words, typed) {
		const options = typed as ListingOptions & RangeOptions & { readonly kind?: HitKind };
		const { world, folder } = setting;
		refuseLongDash(words);
		if (words.length === 0) throw new Refusal('no words to look for', 'alb search kinship');
		const terms = words.map(readTerm);
		const empty = terms.findIndex(({ length }) => length === 0);
		if (empty >= 0)
			throw new Refusal(`"${words[empty]}" has no letter or digit to look for`, 'alb search "working group"');
		const opened = await openBook(folder);
		const book = await readLogs(opened, (text) => mayHold(text, terms) || listsPeopleLater(text));
		const meetings = meetingsIn(book, options, { root: opened.root, folder });
		const log = consolidate(book, { statuses: opened.board.statuses, today: world.today });
		const { kind } = options;
		const found = searchMinutes(book, log, { terms, ...(meetings && { meetings }), ...(kind && { kind }) });
		// What could not be read comes first: that nothing was found is said only where all was searched.
		const status = await reportFaults(opened, book, setting, {
			hides: (unread, minutes) => hidesLists(unread, minutes) || hidesActions(unread, minutes),
		});
		const searched = { terms, meetings: meetings?.size ?? book.meetings.length, isWhole: status === 0 };
		await writeListing(
			{
				json: () => searchAsJson(found),
				csv: [SEARCH_CELLS, found],
				md: [SEARCH_COLUMNS, hitsByMeeting(found)],
				text: (layout) => searchAsText(found, searched, layout),
			},
			options,
			setting,
		);
		return status;
	},
};

/** Whether a list of people may follow the front matter. */
function listsPeopleLater(text: string): boolean {
	return SECOND_LIST.test(text.slice(text.indexOf('\n---', 3) + 1));
}
