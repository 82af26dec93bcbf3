import { quote } from '../../language/quote.ts';
import { restrictedActions } from '../../language/restricted-actions.ts';
import type { Place } from '../../model/place.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import { type PublicLine, publicLines } from '../parts/public-lines.ts';
import { where } from '../parts/where.ts';
import type { Rule } from '../rule.ts';

const COMPLAINT = '<!-- restricted -->The parents of the child asked for another social worker.<!-- /restricted -->';
const PLO = '| 78 | Bring the PLO report to a future meeting. | RE | April 2025 | open |';

/** This many words in a row are unlikely to be the same by chance. */
const LEAST_WORDS = 6;

export const restrictedRepeated: Rule = {
	id: 'restricted-repeated',
	severity: 'warning',
	singly: true,
	summary: 'Restricted wording is not repeated elsewhere without a mark.',
	why: 'A public copy leaves out the sentence where it is marked, and shows it where it is not.',
	fix: 'Mark it there too, or reword it.',
	limits: `Sentences of ${LEAST_WORDS} words or more are compared, ignoring case and punctuation; other wordings are not found. The other rows and lines of a restricted action need no mark: its number covers them all.`,
	examples: [
		{
			title: 'a sentence that appears once',
			files: {
				'minutes/2025-04.md': writeMinutes({
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
		if (book.meetings.every(({ restricted }) => restricted.length === 0)) return;
		const actions = restrictedActions(book, board.numbering);
		const lines = book.meetings.flatMap((minutes) => publicLines(minutes, actions));
		const sentences = sentencesOf(lines);
		if (sentences.length === 0) return;
		for (const { open, placeAt } of lines) {
			const { said, startAt } = wordsOf(open);
			for (const { words, sentence, place } of sentences) {
				for (let at = said.indexOf(words); at >= 0; at = said.indexOf(words, at + words.length - 1)) {
					const here = placeAt(startAt(at));
					const message = `${quote(sentence)} is restricted elsewhere (${where(place, here)}) but not marked here; mark it here too, or reword it`;
					yield { place: here, message };
				}
			}
		}
	},
};

interface Sentence {
	/** Its words, with a space before and after each. */
	readonly words: string;
	readonly sentence: string;
	readonly place: Place;
}

/** The sentences of all that is restricted, each once. */
function sentencesOf(lines: readonly PublicLine[]): Sentence[] {
	const found = new Map<string, Sentence>();
	for (const { hidden = '', placeAt } of lines) {
		for (const { 0: sentence, index } of hidden.matchAll(/(?:[^.!?:;|]|[.!?:;](?=\S))+/g)) {
			const { said } = wordsOf(sentence);
			if (found.has(said) || said.split(' ').length - 2 < LEAST_WORDS) continue;
			found.set(said, { words: said, sentence: sentence.trim(), place: placeAt(index) });
		}
	}
	return [...found.values()];
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
