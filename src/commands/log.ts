import { findMeeting } from '../book/find-meeting.ts';
import { openBook, readLogs } from '../book/open-book.ts';
import { reportFaults } from '../book/reading-faults.ts';
import { Refusal } from '../book/refusal.ts';
import { briefingAsMarkdown } from '../formats/records/briefing-markdown.ts';
import { changesAsJson } from '../formats/records/changes-json.ts';
import { briefingAsText } from '../formats/terminal/briefing-text.ts';
import { briefingWords } from '../formats/terminal/briefing-words.ts';
import { paintFor } from '../formats/terminal/paint.ts';
import { deriveBriefing } from '../log/derive-briefing.ts';
import type { MinuteBook } from '../model/minute-book.ts';
import type { MeetingLog } from '../model/minutes.ts';
import { callMeeting, meetingName } from '../values/minute-book.ts';
import type { AlbCommand } from './command.ts';
import { textWidth } from './options/screen-width.ts';

const HELP = `
The chair's briefing: what was raised, ended (complete and closed separately), reopened,
handed over, given a new deadline, reworded or dropped between the logs of two meetings,
and what is still open or overdue at the later one. Each entry gives the meeting and the
line that record it.

Without options it compares the last two meetings.

Examples:
  $ alb log                                       since the last meeting but one
  $ alb log --since 2024-07                       since the July meeting
  $ alb log --since 2024-07 --until 2025-01       between these two
  $ alb log --md > briefing.md                    to send to the chair

One action over its whole life: alb actions 78

Exit status: 0 success · 1 part of the minutes could not be read; the rest is listed ·
2 the command failed`;

/** `alb log`: what changed in the action log between two meetings. */
export const log: AlbCommand = {
	declare(command) {
		command
			.option('--since <meeting>', 'what changed after this meeting; by default the last but one')
			.option('--until <meeting>', 'up to this meeting; by default the last')
			.addOption(command.createOption('--json', 'write JSON').conflicts('md'))
			.option('--md', 'write Markdown')
			.addHelpText('after', HELP);
	},
	async run(setting, _, options) {
		const { world, folder, colour } = setting;
		const opened = await openBook(folder);
		const book = await readLogs(opened);
		const span = readSpan(book, options, { root: opened.root, folder });
		const briefing = deriveBriefing(book, span, opened.board, world.today);
		if (options['json'] === true) world.out.write(changesAsJson(briefing));
		else {
			const words = briefingWords(briefing, opened.board);
			const layout = { width: textWidth(world), paint: await paintFor(colour) };
			world.out.write(options['md'] === true ? briefingAsMarkdown(words) : briefingAsText(words, layout));
		}
		return reportFaults(opened, book, setting);
	},
};

/** The two meetings whose logs are compared; a meeting without a log is compared only if it is named. */
function readSpan(
	book: MinuteBook<MeetingLog>,
	{ since, until }: { readonly since?: string; readonly until?: string },
	where: { root: string; folder: string },
): { readonly since?: MeetingLog; readonly until: MeetingLog } {
	const logs = book.meetings.filter(({ log, date }) => log && date);
	const last = until === undefined ? (logs.at(-1) ?? book.meetings.at(-1)) : findMeeting(book, until, where);
	if (!last) throw new Refusal('there is no meeting in this minute book');
	const earlier = logs.filter((minutes) => book.meetings.indexOf(minutes) < book.meetings.indexOf(last));
	const first = since === undefined ? earlier.at(-1) : findMeeting(book, since, where);
	if (!first) return { until: last };
	if (book.meetings.indexOf(first) < book.meetings.indexOf(last)) return { since: first, until: last };
	const [a, b] = [callMeeting(meetingName(first)), callMeeting(meetingName(last))];
	const why = first === last ? `${a} is the last meeting to compare` : `${a} is not before ${b}`;
	throw new Refusal(why, '--since needs an earlier meeting than --until.');
}
