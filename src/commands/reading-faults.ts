import { visible } from '../formats/visible.ts';
import { readSource } from '../io/sources.ts';
import { hidesActions, showsAllActions } from '../model/hidden-actions.ts';
import { type MinuteBook, makeBook } from '../model/minute-book.ts';
import type { MeetingLog } from '../model/minutes.ts';
import { formatPlace } from '../model/place.ts';
import type { Source } from '../model/source.ts';
import type { ExitStatus } from '../world.ts';
import type { Setting } from './command.ts';
import type { OpenBook } from './open-book.ts';

/**
 * Says on standard error what of the logs could not be read, in the words of `alb check`; the exit status says so too.
 *
 * A list of actions is never silently short: no log found is a fault as much as a file that cannot be opened.
 */
export async function reportFaults(
	{ root, board }: OpenBook,
	book: MinuteBook<MeetingLog>,
	{ world }: Setting,
	sourceOf: (file: string) => Source = (file) => readSource(root, file),
): Promise<ExitStatus> {
	const faulty = book.meetings.filter((minutes) => !showsAllActions(minutes));
	if (faulty.length === 0) return 0;
	const { readMinutes } = await import('../parse/minutes.ts');
	const { checkBook, readingRules } = await import('../rules/index.ts');
	const minutes = makeBook(faulty.map(({ file }) => readMinutes(sourceOf(file))));
	const findings = checkBook({ book: minutes, log: { actions: [] }, board, today: world.today }, readingRules);
	const hidden = new Set(
		faulty.flatMap((minutes) =>
			minutes.unread.filter((one) => hidesActions(one, minutes)).map(({ place }) => formatPlace(place)),
		),
	);
	const lines = findings
		.filter(({ place }) => hidden.has(formatPlace(place)))
		.map(({ place, message }) => `${formatPlace(place)}  ${message}`);
	const files = faulty.length === 1 ? '1 file' : `${faulty.length} files`;
	world.err.write(visible(`alb: not all of the minutes could be read, in ${files}:\n${lines.join('\n')}\n`));
	return 1;
}
