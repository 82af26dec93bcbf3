import { listOf } from '../formats/count.ts';
import { visible } from '../formats/visible.ts';
import { MINUTES_FOLDER } from '../io/root.ts';
import { listOthers, type OtherFile } from '../io/sources.ts';
import type { World } from '../world.ts';

/**
 * Names minutes in a folder in which they are not read: their actions are in no list, and their numbers seem to be free.
 * Returns whether there are any.
 */
export function sayWhatIsMissed(root: string, { err }: World, others = listOthers(root)): boolean {
	const missed = others.filter(({ isMinutes }) => isMinutes);
	if (missed.length === 0) return false;
	const which = `${someOf(missed)}. Minutes are read in ${MINUTES_FOLDER}/ and in folders of years there, such as ${MINUTES_FOLDER}/2025/`;
	err.write(visible(`alb: minutes that were not read: ${which}; move them there, or out of ${MINUTES_FOLDER}/\n`));
	return true;
}

/** Names what else is in the folder of the minutes and is likely to be minutes: files with another extension, for instance. */
export function sayWhatIsNotRead(others: readonly OtherFile[], { err }: World): void {
	const rest = others.filter(({ isMinutes }) => !isMinutes);
	if (rest.length === 0) return;
	err.write(visible(`alb: not read: ${someOf(rest)}. Minutes are files in ${MINUTES_FOLDER}/ that end in .md\n`));
}

function someOf(others: readonly OtherFile[]): string {
	const names = others.slice(0, 5).map(({ file }) => file);
	return listOf(names) + (others.length > 5 ? ` and ${others.length - 5} more` : '');
}
