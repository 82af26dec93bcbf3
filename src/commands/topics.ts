import { openBook, readWhole } from '../book/open-book.ts';
import { reportFaults } from '../book/reading-faults.ts';
import { TOPIC_CELLS, TOPIC_COLUMNS, topicsAsJson, topicsAsText } from '../formats/records/topic-register.ts';
import { consolidate } from '../log/consolidate.ts';
import { deriveTopics, selectTopics } from '../log/derive-topics.ts';
import { hidesActions } from '../values/hidden-actions.ts';
import { hidesDiscussion } from '../values/hidden-discussion.ts';
import type { AlbCommand } from './command.ts';
import { addListingOptions, type ListingOptions, writeListing } from './options/listing-options.ts';
import { refuseLongDash } from './options/long-dash.ts';
import { addRangeOptions, meetingsIn, type RangeOptions } from './options/meeting-range.ts';

const HELP = `
Topics are the entries of lists such as "Topics for the next meeting". A topic that is
listed again, even in other words, is one topic. It is taken up when the agenda or the
discussion of a later meeting covers it, or an action about it has ended since. alb
finds what covers a topic by its words, and shows the place, so that you can judge. It
names an open action too, but the topic still waits.

Examples:
  $ alb topics                     all of them, waiting ones first
  $ alb topics --waiting           what the next agenda may need
  $ alb topics --since 2024-07     put forward in July 2024 or later
  $ alb topics kinship             topics that contain this word
  $ alb topics --waiting --md      for an agenda

Exit status: 0 success · 1 part of the minutes could not be read; the rest is listed ·
2 the command failed`;

/** `alb topics`: what was put forward for coming meetings, and what became of it. */
export const topics: AlbCommand = {
	declare(command) {
		command
			.argument('[words...]', 'words that a topic contains')
			.addOption(command.createOption('--waiting', 'only topics that nothing has taken up yet').conflicts('takenUp'))
			.option('--taken-up', 'only topics that a later meeting, or an action that has ended, has taken up');
		addRangeOptions(command, 'put forward');
		addListingOptions(command);
		command.addHelpText('after', HELP);
	},
	async run(setting, words, typed) {
		const options = typed as ListingOptions & RangeOptions & { readonly waiting?: boolean; readonly takenUp?: boolean };
		const { world, folder } = setting;
		refuseLongDash(words);
		const opened = await openBook(folder);
		const book = await readWhole(opened);
		const meetings = meetingsIn(book, options, { root: opened.root, folder });
		const log = consolidate(book, { statuses: opened.board.statuses, today: world.today });
		const all = deriveTopics(book, log);
		const found = selectTopics(all, {
			words,
			...(meetings && { meetings }),
			...(options.waiting && { state: 'waiting' as const }),
			...(options.takenUp && { state: 'taken-up' as const }),
		});
		await writeListing(
			{
				json: () => topicsAsJson(found),
				csv: [TOPIC_CELLS, found],
				md: [TOPIC_COLUMNS, [{ heading: '', members: found }]],
				text: (layout) => topicsAsText(found, all.length, layout),
			},
			options,
			setting,
		);
		return reportFaults(opened, book, setting, {
			hides: (unread, minutes) => hidesDiscussion(unread, minutes) || hidesActions(unread, minutes),
		});
	},
};
