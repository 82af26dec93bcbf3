import type { Random } from '../random.ts';
import { addNote, freeSubject, later, makeTask, soon } from './actions.ts';
import { type MeetingDate, writeDate } from './dates.ts';
import type { ActionModel, BookModel, RowModel } from './model.ts';
import type { Member } from './people.ts';

/** An action with what its line says, and its row in each log from the first to the last. */
export interface Life extends ActionModel {
	readonly subject: string;
	readonly said: string;
	readonly responsible: readonly string[];
	readonly rows: readonly RowModel[];
}

/** The actions of a board: raised, carried with honest notes, complete, closed, and reported once as ended. */
export function makeLives(
	dates: readonly MeetingDate[],
	members: readonly Member[],
	numbering: BookModel['numbering'],
	random: Random,
): Life[] {
	const lives: Life[] = [];
	const mark = random.pick(['.', '/']);
	const before = random.int(0, 60);
	for (const [first, { date }] of dates.entries()) {
		const taken = new Set(lives.slice(-40).flatMap(({ last, subject }) => (last >= first ? [subject] : [])));
		const people = members.filter(({ from, until }) => from <= first && first < until).map(({ initials }) => initials);
		const count = first === 0 || random.chance(0.85) ? random.int(1, 3) : 0;
		for (let index = 1; index <= count; index++) {
			const number =
				numbering === 'sequence' ? String(before + lives.length + 1) : `${before + first + 1}${mark}${index}`;
			const life = makeLife({ number, first, newest: dates.length - 1, date, taken, people }, random);
			taken.add(life.subject);
			lives.push(life);
		}
	}
	return lives;
}

interface Birth {
	readonly number: string;
	readonly first: number;
	/** The newest meeting of the book. */
	readonly newest: number;
	readonly date: string;
	/** Subjects of the other actions of the time. */
	readonly taken: ReadonlySet<string>;
	readonly people: readonly string[];
}

function makeLife({ number, first, newest, date, taken, people }: Birth, random: Random): Life {
	// An action that the newest log still has as open is a young one, or says by when it is to be done.
	const far = newest - first < 9 && random.chance(0.1);
	const young = first >= newest - 1;
	const ended = far || young ? newest + 1 : Math.min(first + random.int(1, 7), newest);
	const last = Math.min(newest, ended + (random.chance(0.2) ? 1 : 0));
	const near = young && first < newest ? '' : random.pick(['', '', soon(date, random)]);
	const { subject, text, said } = makeTask(freeSubject(taken, random), far ? later(random) : near, random);
	const issued = random.chance(0.6) ? date.slice(0, 7) : date;
	const responsible = random.chance(0.1) ? ['all'] : random.shuffle(people).slice(0, random.pick([1, 1, 1, 2, 3]));
	const owners = responsible.join(random.pick(['/', ' ', ', ', ' and ', ' & ']));
	let wording = text;
	const rows = Array.from({ length: last - first + 1 }, (_, index): RowModel => {
		if (index > 0 && random.chance(0.2) && wording.length < 160) wording = addNote(wording, random);
		const at = first + index - ended;
		return {
			number,
			text: wording,
			responsible: owners,
			issued: writeDate(issued, random),
			status:
				at < 0 ? random.pick(['open', 'open', 'in progress']) : at > 0 ? 'closed' : random.pick(['complete', 'closed']),
			due: far ? random.pick(['March 2027', '']) : random.pick(['', '', '–', 'ongoing']),
			update: random.pick(['', `${responsible[0] ?? ''} has the figures`, 'half done']),
			other: random.pick(['', 'A', 'high']),
		};
	});
	return { number, first, last, ended, dated: near !== '' || far, subject, said, responsible, rows };
}
