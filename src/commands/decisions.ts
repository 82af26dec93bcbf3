import { openBook, readWhole } from '../book/open-book.ts';
import { reportFaults } from '../book/reading-faults.ts';
import {
	DECISION_CELLS,
	DECISION_COLUMNS,
	decisionsAsJson,
	decisionsAsText,
	decisionsByMeeting,
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
  $ alb decisions                      all decisions on record
  $ alb decisions fair access          decisions that contain these words
  $ alb decisions --since 2024-07      decisions of the July meeting and later
  $ alb decisions --meeting last
  $ alb decisions --item funding       under items with this word, or number
  $ alb decisions --csv > decisions.csv

Exit status: 0 success · 1 part of the minutes could not be read; the rest is listed ·
2 the command failed`;

/** `alb decisions`: the register of what the board has decided. */
export const decisions: AlbCommand = {
	declare(command) {
		command.argument('[words...]', 'words that a decision, or the title of its item, contains');
		addRangeOptions(command, 'made');
		command.option('--item <item>', 'only those under this agenda item: its number, or words of its title');
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
				md: [DECISION_COLUMNS, decisionsByMeeting(found)],
				text: (layout) => decisionsAsText(found, all.length, layout),
			},
			options,
			setting,
		);
		return reportFaults(opened, book, setting, { hides: hidesDiscussion });
	},
};
