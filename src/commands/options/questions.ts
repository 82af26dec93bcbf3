import { isRefusal, Refusal } from '../../book/refusal.ts';
import { visible } from '../../formats/visible.ts';
import type { Complete, World } from '../../world.ts';

/** Somebody at a terminal: who can be asked, and where they are shown why an answer cannot be used. */
export interface Asked {
	readonly ask: NonNullable<World['ask']>;
	readonly world: World;
}

/** What an answer says, or why it cannot be read. */
export type Reading<T> = { readonly value: T } | { readonly problem: string };

/** A question: its words, what an empty answer means, what the Tab key offers. */
export interface Question<T> {
	readonly words: string;
	readonly usual?: string;
	readonly complete?: Complete;
	readonly read: (text: string) => Reading<T>;
}

/** Asks until the answer can be read. */
export async function askFor<T>({ ask, world }: Asked, { words, usual = '', complete, read }: Question<T>): Promise<T> {
	for (;;) {
		const reading = read((await answerTo(ask, words, complete)).trim() || usual);
		if ('value' in reading) return reading.value;
		world.out.write(visible(`  ${reading.problem}\n`));
	}
}

/** Asks until the answer is yes or no; `usual` is the answer of whoever types nothing. */
export async function askWhether({ ask, world }: Asked, words: string, usual: boolean): Promise<boolean> {
	for (;;) {
		const answer = (await answerTo(ask, `${words} [${usual ? 'yes' : 'no'}] `)).trim().toLowerCase();
		if (answer === '') return usual;
		if (['y', 'yes'].includes(answer)) return true;
		if (['n', 'no'].includes(answer)) return false;
		world.out.write(visible(`  "${answer}" is not yes or no\n`));
	}
}

/** The line that is typed; the end of all input ends the work. */
async function answerTo(ask: Asked['ask'], words: string, complete?: Complete): Promise<string> {
	const answer = await ask(words, complete);
	if (answer === undefined) throw new Refusal('not all questions were answered', 'Nothing was written.');
	return answer;
}

/** Reads an answer as an option would be read: what is refused there is the problem here. */
export function readingOf<T>(read: () => T): Reading<T> {
	try {
		return { value: read() };
	} catch (error) {
		if (!isRefusal(error)) throw error;
		return { problem: [error.message, ...error.advice].join('\n  ') };
	}
}

/** Hidden characters pasted along with a text would stay in the minutes for ever. */
export function unhidden<T>(text: string, value: T): Reading<T> {
	const shown = visible(text);
	return shown === text && !text.includes('\n')
		? { value }
		: { problem: `"${shown}" contains hidden characters; type it again` };
}
