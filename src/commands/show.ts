import { findMeeting } from '../book/find-meeting.ts';
import { type OpenBook, openBook, readWhole } from '../book/open-book.ts';
import { reportFaults } from '../book/reading-faults.ts';
import { Refusal } from '../book/refusal.ts';
import { minutesAsJson } from '../formats/records/minutes-json.ts';
import { minutesAsText } from '../formats/terminal/minutes-text.ts';
import { paintFor } from '../formats/terminal/paint.ts';
import { visible } from '../formats/visible.ts';
import type { MinuteBook } from '../model/minute-book.ts';
import type { Minutes } from '../model/minutes.ts';
import { isSetAsideFor } from '../values/doubles/without-doubles.ts';
import { formatPlace } from '../values/place.ts';
import type { AlbCommand } from './command.ts';
import { textWidth } from './options/screen-width.ts';

const HELP = `
This is what every other command works from: people, agenda items, action lines,
decisions, topics and the rows of the log, each with its line.

Examples:
  $ alb show 2025-04
  $ alb show last
  $ alb show 2025-04 --json       for another program
  $ alb show 2025-04 --coverage   what became of each sentence of the notes: whose
                                  speech it is, an action, a decision, or nothing

Exit status: 0 success · 1 part of the file could not be understood · 2 the command
failed`;

/** `alb show`: what was understood of one meeting. */
export const show: AlbCommand = {
	declare(command) {
		command
			.argument('[meeting]', 'a date such as 2025-04, a file, or last', 'last')
			.option('--coverage', 'show each sentence, and what became of it')
			.option('--json', 'write JSON')
			.addHelpText('after', HELP);
	},
	async run(setting, args, options) {
		const { world, folder, colour } = setting;
		if (args.length > 1) throw new Refusal(`too many arguments: "${args[1]}"`, 'alb show 2025-04');
		const opened = await openBook(folder);
		const book = await readWhole(opened);
		const minutes = findMeeting(book, args[0] ?? 'last', { root: opened.root, folder });
		const layout = options['json'] === true ? undefined : { width: textWidth(world), paint: await paintFor(colour) };
		if (options['coverage'] === true) world.out.write(await coverageOf(minutes, book, opened, layout));
		else world.out.write(layout ? minutesAsText(minutes, layout) : minutesAsJson(minutes));
		const copies = book.meetings.filter((each) => isSetAsideFor(each, new Set([minutes.file])));
		if (copies.length > 0) return reportFaults(opened, { meetings: copies }, setting);
		if (minutes.unread.length === 0) return 0;
		const places = minutes.unread.map(({ place }) => formatPlace(place)).join(', ');
		world.err.write(
			visible(`alb: not everything was understood (${places}): alb check ${minutes.file} shows what to do\n`),
		);
		return 1;
	},
};

/** What became of the sentences of a meeting, as text or, without a layout, as JSON; what reads them is loaded for it alone. */
async function coverageOf(
	minutes: Minutes,
	book: MinuteBook,
	{ board }: OpenBook,
	layout: Parameters<typeof minutesAsText>[1] | undefined,
): Promise<string> {
	const [{ knownIn }, { deriveCoverage }, { coverageAsJson }, { coverageAsText }] = await Promise.all([
		import('../language/speakers.ts'),
		import('../log/derive-coverage.ts'),
		import('../formats/records/coverage-json.ts'),
		import('../formats/terminal/coverage-text.ts'),
	]);
	const sentences = deriveCoverage(minutes, knownIn(book, board));
	return layout ? coverageAsText(minutes, sentences, layout) : coverageAsJson(minutes, sentences);
}
