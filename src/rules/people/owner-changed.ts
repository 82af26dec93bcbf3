import { quote } from '../../language/quote.ts';
import type { LogRow } from '../../model/actions/action-log.ts';
import type { Minutes } from '../../model/minutes.ts';
import { isActionNumber } from '../../values/action-number.ts';
import { lineText, splitLines } from '../../values/lines.ts';
import { foldWord, phaseOf } from '../../values/status.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import { rowsOf } from '../parts/log-rows.ts';
import { isOtherAction } from '../parts/other-action.ts';
import { where } from '../parts/where.ts';
import type { Rule } from '../rule.ts';

const JULY = writeMinutes({ date: '2024-07', log: ['| 78 | Bring the PLO report. | RE | July 2024 | open |'] });
const minutesOfOctober = (...discussion: string[]) => ({
	'minutes/2024-07.md': JULY,
	'minutes/2024-10.md': writeMinutes({
		date: '2024-10',
		discussion,
		log: ['| 78 | Bring the PLO report. | MH | July 2024 | open |'],
	}),
});

export const ownerChanged: Rule = {
	id: 'owner-changed',
	severity: 'info',
	summary: 'An open action is handed over in the minutes, not only in the log.',
	why: 'If the initials change without a word, nobody can tell whether the board decided it or somebody mistyped, and the person may not know.',
	fix: 'Say in the discussion who takes the action over, with its number, or in the "Update" column. If it was a slip, write the earlier initials again.',
	limits:
		'It compares the people of each log with those of the log before, by their names in the lists. It is silent if the discussion has the number of the action in a line with the word "action", or names someone from before and someone new in one line; if the "Update" cell has changed; or if someone new is in no list (owner-unknown).',
	examples: [
		{
			title: 'handed over in the discussion',
			files: minutesOfOctober('RE is leaving, so MH will take over action 78.'),
			says: [],
		},
		{
			title: 'other initials, and nothing about it',
			files: minutesOfOctober('Agreed.'),
			says: [
				'minutes/2024-10.md:14:32  info  action "78" is now with "MH", and was with "RE" in minutes/2024-07.md, line 12, but the minutes do not say so; say who takes it over, or correct the initials',
			],
		},
	],
	*check({ book, board }) {
		const listed = new Map(
			book.meetings.flatMap((minutes) =>
				[...minutes.invitees, ...minutes.apologies].map(({ initials, name }) => [foldWord(initials), name] as const),
			),
		);
		const last = new Map<string, Held>();
		for (const { row, minutes } of rowsOf(book)) {
			if (!isActionNumber(row.number, board.numbering) || !row.cells.responsible) continue;
			const owners = ownersOf({ row, minutes });
			const isKnown = [...owners].every(([word]) => word === 'all' || listed.has(word));
			const before = last.get(row.number);
			if (owners.size === 0 || !isKnown || before?.row.place.file === row.place.file) continue;
			last.set(row.number, { row, minutes });
			if (!before || isOtherAction(before.row, row) || phaseOf(before.row.status, board.statuses) === 'ended') continue;
			if (isSame(ownersOf(before), owners) || isSaid(before.row, row, minutes)) continue;
			const [was, is] = [before.row, row].map(({ responsible }) => quote(responsible.join(', ')));
			const message = `action "${row.number}" is now with ${is}, and was with ${was} in ${where(before.row.place, row.place)}, but the minutes do not say so; say who takes it over, or correct the initials`;
			yield { place: row.cells.responsible.place, message };
		}
	},
};

interface Held {
	readonly row: LogRow;
	readonly minutes: Minutes;
}

/** Those responsible, by their initials, each with the name that the meeting's lists have for these. */
function ownersOf({ row, minutes }: Held): Map<string, string> {
	const names = new Map(
		[...minutes.invitees, ...minutes.apologies].map(({ initials, name }) => [foldWord(initials), name]),
	);
	const words = row.responsible.map(foldWord).filter((word) => /[\p{L}\p{N}]/u.test(word));
	return new Map(words.map((word) => [word, foldWord(names.get(word) ?? word)]));
}

/** Whether two logs have the same people: under the same initials, or under the same names. */
function isSame(then: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): boolean {
	const inBoth = ([word, name]: [string, string], others: ReadonlyMap<string, string>) =>
		others.has(word) || [...others.values()].includes(name);
	return [...then].every((one) => inBoth(one, now)) && [...now].every((one) => inBoth(one, then));
}

/** Whether the minutes say anything about the action, or about its people in one line. */
function isSaid(before: LogRow, row: LogRow, minutes: Minutes): boolean {
	if (row.update && row.update !== before.update) return true;
	if (minutes.actionLines.some(({ number }) => number === row.number)) return true;
	const words = (line: string) => new Set(line.match(/[\p{L}\p{N}]+(?:[./][\p{L}\p{N}]+)*/gu)?.map(foldWord));
	return discussionOf(minutes).some((line) => {
		// A silencer has the number too, and says nothing of it.
		if (line.includes('alb-allow')) return false;
		const said = words(line);
		const names = (people: readonly string[]) => people.some((one) => said.has(foldWord(one)));
		const isNumbered = said.has(row.number) && (said.has('action') || said.has('actions'));
		return (
			isNumbered ||
			(names(before.responsible) && names(row.responsible.filter((one) => !before.responsible.includes(one))))
		);
	});
}

function discussionOf({ file, text, discussionLines }: Minutes): string[] {
	const lines = splitLines(file, text);
	return discussionLines.flatMap(([first, end]) =>
		Array.from({ length: end - first }, (_, index) => lineText(lines, first + index)),
	);
}
