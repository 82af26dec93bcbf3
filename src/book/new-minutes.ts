import { listOf } from '../formats/count.ts';
import { fillMinutesTemplate } from '../formats/source/minutes-template.ts';
import { lineAndColumn } from '../formats/template/template.ts';
import { readTemplate } from '../io/templates.ts';
import type { Board } from '../model/board/board.ts';
import type { NextMeeting } from '../model/next-meeting.ts';
import { decode } from '../parse/decode.ts';
import { readMinutes } from '../parse/minutes.ts';
import { TROUBLES } from './open-book.ts';
import { Refusal } from './refusal.ts';
import { legibleCells, says } from './typed-text.ts';

const TEMPLATE = 'minutes.md';

/** The text of a new meeting's minutes, from the board's template; one that would lose something is refused. */
export function fillMinutes(root: string, file: string, next: NextMeeting, board: Board): string {
	const text = fill(root, legible(next), board);
	refuseLoss(file, text, next);
	return text;
}

/** The meeting with the texts escaped whose Markdown would say something else in a file of its own. */
function legible(next: NextMeeting): NextMeeting {
	return {
		...next,
		topics: next.topics.map(({ markdown, ...topic }) => ({
			...topic,
			...(markdown !== undefined && says(topic.text, markdown) && { markdown }),
		})),
		actions: next.actions.map((carried) => {
			const { row, markdown } = carried;
			return { ...carried, markdown: legibleCells((name) => row.cells[name]?.text ?? '', markdown) };
		}),
	};
}

function fill(root: string, next: NextMeeting, board: Board): string {
	const source = readTemplate(root, TEMPLATE);
	if (source.trouble)
		throw new Refusal(`${source.file} cannot be read: ${TROUBLES[source.trouble]}`, 'Nothing was written.');
	const decoded = decode(source);
	if (decoded.unread) throw new Refusal(`${source.file} cannot be read as UTF-8 text (${decoded.unread.code})`);
	const filled = fillMinutesTemplate(decoded.text, next, board);
	if ('text' in filled) return filled.text;
	const place = `${source.file}:${lineAndColumn(decoded.text, filled.mistake.offset)}`;
	throw new Refusal(`${place}  ${filled.mistake.message}`, 'Nothing was written.');
}

/** Reads the text back before it is written: a template may leave out what was to be carried forward, or say another date. */
function refuseLoss(file: string, text: string, next: NextMeeting): void {
	const { date, log } = readMinutes({ file, bytes: new TextEncoder().encode(text) });
	const numbers = (log?.rows ?? []).map((row) => row.number);
	const lost = next.actions.map(({ row }) => row.number).filter((number) => !numbers.includes(number));
	if (date?.value === next.date && log && lost.length === 0) return;
	const what = !log
		? 'no action log'
		: lost.length > 0
			? `no row for action ${listOf(lost)}`
			: date
				? `the date ${date.value}`
				: 'no date';
	throw new Refusal(
		`the new minutes would have ${what}`,
		`The template templates/${TEMPLATE} needs {{date}} and {{log}}. Nothing was written.`,
	);
}
