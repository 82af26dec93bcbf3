import { quote } from '../../language/quote.ts';
import { type RestrictedActions, restrictedActions } from '../../language/restricted-actions.ts';
import type { MinuteBook } from '../../model/minute-book.ts';
import type { Minutes } from '../../model/minutes.ts';
import { placeAt, splitLines } from '../../values/lines.ts';
import { withoutMarks } from '../../values/restricted.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import { where } from '../parts/where.ts';
import type { Rule } from '../rule.ts';

const COMPLAINT = '<!-- restricted -->The parents of the child asked for another social worker.<!-- /restricted -->';
const PLO = '| 78 | Bring the PLO report to a future meeting. | RE | April 2025 | open |';

/** This many words in a row are unlikely to be the same by chance. */
const LEAST_WORDS = 6;

export const restrictedRepeated: Rule = {
	id: 'restricted-repeated',
	severity: 'warning',
	summary: 'Restricted wording is not repeated elsewhere without a mark.',
	why: 'A public copy leaves out the sentence where it is marked, and shows it where it is not.',
	fix: 'Mark it there too, or reword it.',
	limits: `Sentences of ${LEAST_WORDS} words or more are compared, ignoring case and punctuation; other wordings are not found. The other rows and lines of a restricted action need no mark: its number covers them all.`,
	examples: [
		{
			title: 'a sentence that appears once',
			files: {
				'minutes/2025-04.md': writeMinutes({
					date: '2025-04',
					discussion: [`MH told the board: ${COMPLAINT}`, '', 'All agreed.'],
					log: [PLO],
				}),
			},
			says: [],
		},
		{
			title: 'the same sentence twice, marked only once',
			files: {
				'minutes/2025-04.md': writeMinutes({
					date: '2025-04',
					discussion: [
						`MH told the board: ${COMPLAINT}`,
						'',
						'RE noted that the parents of the child asked for another social worker.',
					],
					log: [PLO],
				}),
			},
			says: [
				'minutes/2025-04.md:10:15  warning  "The parents of the child asked for another social worker" is restricted elsewhere (line 8) but not marked here; mark it here too, or reword it',
			],
		},
	],
	*check({ book, board }) {
		const sentences = sentencesOf(book);
		if (sentences.length === 0) return;
		const actions = restrictedActions(book, board.numbering);
		for (const minutes of book.meetings) {
			const text = openText(minutes, actions);
			const { said, startAt } = wordsOf(text);
			const lines = splitLines(minutes.file, text);
			for (const { words, sentence, place } of sentences) {
				for (let at = said.indexOf(words); at >= 0; at = said.indexOf(words, at + words.length - 1)) {
					const here = placeAt(lines, startAt(at));
					const message = `${quote(sentence)} is restricted elsewhere (${where(place, here)}) but not marked here; mark it here too, or reword it`;
					yield { place: here, message };
				}
			}
		}
	},
};

/** A sentence of a restricted passage. */
interface Sentence {
	/** Its words, with a space before and after each. */
	readonly words: string;
	readonly sentence: string;
	readonly place: Minutes['restricted'][number]['place'];
}

/** The sentences of all restricted passages, each once. */
function sentencesOf({ meetings }: MinuteBook): Sentence[] {
	const found = new Map<string, Sentence>();
	for (const { restricted, text } of meetings) {
		for (const { start, end, place } of restricted) {
			for (const sentence of withoutMarks(text.slice(start, end)).split(/(?<![.!?:;|])[.!?:;|]+(?:\s|$)|[\r\n|]+/)) {
				const { said } = wordsOf(sentence);
				if (found.has(said) || said.split(' ').length - 2 < LEAST_WORDS) continue;
				found.set(said, { words: said, sentence: sentence.trim(), place });
			}
		}
	}
	return [...found.values()];
}

/** The text of minutes, with everything that a public copy leaves out blanked. */
function openText({ text, file, restricted, log, actionLines }: Minutes, actions: RestrictedActions): string {
	const lines = splitLines(file, text);
	const hidden = [
		...(log?.rows.filter(actions.isRestrictedRow) ?? []),
		...actionLines.filter(actions.isRestrictedLine),
	];
	const spans = hidden.map(({ place: { line } }) => ({
		start: lines.starts[line - 1] ?? 0,
		end: lines.starts[line] ?? text.length,
	}));
	return [...restricted, ...spans].reduce(
		(open, { start, end }) => open.slice(0, start) + open.slice(start, end).replace(/[^\r\n]/g, '|') + open.slice(end),
		text,
	);
}

/** The words of a text in lower case, with a space before and after each; and where in the text each word begins. */
function wordsOf(text: string): { readonly said: string; readonly startAt: (index: number) => number } {
	const found = [...text.matchAll(/[\p{L}\p{M}\p{N}]+|\|+/gu)];
	const said = ` ${found.map(([word]) => word.toLowerCase()).join(' ')} `;
	return {
		said,
		startAt: (index) => {
			let at = 1;
			for (const { 0: word, index: start } of found) {
				if (at > index) return start;
				at += word.toLowerCase().length + 1;
			}
			return text.length;
		},
	};
}
