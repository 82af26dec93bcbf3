import { visible } from '../formats/visible.ts';
import type { MinuteBook } from '../model/minute-book.ts';
import type { MeetingLog } from '../model/minutes.ts';
import type { Source } from '../model/source.ts';
import type { Unread } from '../model/unread.ts';
import { hidesActions } from '../values/hidden-actions.ts';
import { formatPlace } from '../values/place.ts';
import type { ExitStatus, Setting } from '../world.ts';
import type { OpenBook } from './open-book.ts';
import { sayWhatIsMissed } from './other-files.ts';

/** What counts as a fault of a list, and where its files were read: in the folder, or as git keeps them. */
interface Faults {
	readonly hides?: (unread: Unread, minutes: MeetingLog) => boolean;
	readonly sourceOf?: ((file: string) => Source) | undefined;
}

/**
 * Reports on standard error what could not be read of the minutes, in the words of `alb check`, and returns the exit status.
 *
 * A list is never silently short. `hides` decides what may hide something of it: of actions, a log that was not found as
 * much as a file that cannot be opened.
 */
export async function reportFaults(
	{ root, board, sourceOf: fromDisk }: OpenBook,
	book: MinuteBook<MeetingLog>,
	{ world }: Setting,
	{ hides = hidesActions, sourceOf = fromDisk }: Faults = {},
): Promise<ExitStatus> {
	const isMissed = sourceOf === fromDisk && sayWhatIsMissed(root, world);
	const faulty = book.meetings.filter((minutes) => minutes.unread.some((one) => hides(one, minutes)));
	if (faulty.length === 0) return isMissed ? 1 : 0;
	const { readMinutes } = await import('../parse/minutes.ts');
	const { checkBook, readingRules } = await import('../rules/index.ts');
	// What is unread may follow from other files too: it is as the whole book has it.
	const meetings = faulty.map(({ file, unread }) => ({ ...readMinutes(sourceOf(file)), unread }));
	const findings = checkBook({ book: { meetings }, log: { actions: [] }, board, today: world.today }, readingRules);
	const hidden = new Set(
		faulty.flatMap((minutes) =>
			minutes.unread.filter((one) => hides(one, minutes)).map(({ place }) => formatPlace(place)),
		),
	);
	const lines = findings
		.filter(({ place }) => hidden.has(formatPlace(place)))
		.map(({ place, message }) => `${formatPlace(place)}  ${message}`);
	const files = faulty.length === 1 ? '1 file' : `${faulty.length} files`;
	world.err.write(visible(`alb: some of the minutes could not be read, in ${files}:\n${lines.join('\n')}\n`));
	return 1;
}
