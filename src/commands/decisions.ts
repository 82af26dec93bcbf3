import { openBook, readWhole } from '../book/open-book.ts';
import { reportFaults } from '../book/reading-faults.ts';
import {
	DECISION_CELLS,
	decisionsAsJson,
	decisionsAsMarkdown,
	decisionsAsText,
} from '../formats/records/decision-register.ts';
import { deriveDecisions, selectDecisions } from '../log/derive-decisions.ts';
import { hidesDiscussion } from '../values/hidden-discussion.ts';
import type { AlbCommand } from './command.ts';
import { addListingOptions, type ListingOptions, writeListing } from './options/listing-options.ts';
import { refuseLongDash } from './options/long-dash.ts';
import { addRangeOptions, meetingsIn, type RangeOptions } from './options/meeting-range.ts';

const HELP = `
A decision is a paragraph of the minutes that begins **Decision:**. The newest
meeting comes first.

Examples:
  $ alb decisions                      all that the board has decided
  $ alb decisions fair access          those that hold these words
  $ alb decisions --since 2024-07      those of the July meeting and later
  $ alb decisions --meeting last
  $ alb decisions --item funding       under items with this word, or number
  $ alb decisions --csv > decisions.csv

Exit status: 0 fine · 1 something in the minutes could not be read, and the rest
is listed · 2 alb could not do its work`;

/** `alb decisions`: the register of what the board has decided. */
export const decisions: AlbCommand = {
	declare(command) {
		command.argument('[words...]', 'words that a decision, or the title of its item, holds');
		addRangeOptions(command, 'made');
		command.option('--item <item>', 'those under this agenda item: its number, or words of its title');
		addListingOptions(command);
		command.addHelpText('after', HELP);
	},
	async run(setting, words, typed) {
		const options = typed as ListingOptions & RangeOptions & { readonly item?: string };
		const { folder } = setting;
		refuseLongDash(words);
		const opened = await openBook(folder);
		const book = await readWhole(opened);
		const meetings = meetingsIn(book, options, { root: opened.root, folder });
		const all = deriveDecisions(book);
		const found = selectDecisions(all, {
			words,
			...(meetings && { meetings }),
			...(options.item !== undefined && { item: options.item }),
		});
		await writeListing(
			{
				json: () => decisionsAsJson(found),
				csv: [DECISION_CELLS, found],
				md: () => decisionsAsMarkdown(found),
				text: (layout) => decisionsAsText(found, all.length, layout),
			},
			options,
			setting,
		);
		return reportFaults(opened, book, setting, { hides: hidesDiscussion });
	},
};
