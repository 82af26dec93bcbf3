import { planChanges } from '../../edit/plan-changes.ts';
import type { TextEdit } from '../../edit/text-edit.ts';
import type { FixEdit } from '../../formats/findings/findings-report.ts';
import type { Finding } from '../../model/finding.ts';
import type { MinuteBook } from '../../model/minute-book.ts';
import { placeAt, splitLines } from '../../values/lines.ts';

/** Works out which characters the fix of a finding changes; none where it has no fix, or where that cannot be made. */
export function fixEditsIn({ meetings }: MinuteBook): (finding: Finding) => readonly FixEdit[] {
	const byFile = new Map(meetings.map((minutes) => [minutes.file, minutes]));
	return ({ fix, place }) => {
		const minutes = byFile.get(place.file);
		const plan = fix && minutes && planChanges(minutes, fix.changes);
		if (!plan || plan.refused) return [];
		const lines = splitLines(minutes.file, minutes.text);
		return plan.edits.map((edit) => {
			const { start, end, text } = withoutSpaces(edit, minutes.text);
			const [from, to] = [placeAt(lines, start), placeAt(lines, end)];
			return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column, text };
		});
	};
}

/** An edit without the spaces round a cell that it leaves as they are. */
function withoutSpaces({ start, end, text }: TextEdit, whole: string): TextEdit {
	const old = whole.slice(start, end);
	let before = 0;
	while (old[before] === ' ' && text[before] === ' ') before++;
	let after = 0;
	const most = Math.min(old.length, text.length) - before;
	while (after < most && old.at(-1 - after) === ' ' && text.at(-1 - after) === ' ') after++;
	return { start: start + before, end: end - after, text: text.slice(before, text.length - after) };
}
