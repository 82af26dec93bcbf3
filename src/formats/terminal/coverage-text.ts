import type { Became, CoveredSentence } from '../../model/coverage.ts';
import type { Minutes } from '../../model/minutes.ts';
import { groupBy } from '../../values/group-by.ts';
import { largest } from '../../values/long-lists.ts';
import { callMeeting, meetingName } from '../../values/minute-book.ts';
import { count, listOf } from '../count.ts';
import { visible } from '../visible.ts';
import type { Paint } from './paint.ts';

const WORDS: Readonly<Record<Became, string>> = {
	action: 'action',
	decision: 'decision',
	topic: 'topic',
	speech: 'speech',
	'unmarked-action': 'action?',
	'unmarked-decision': 'decision?',
	'unmarked-deferral': 'deferral?',
	'unmarked-question': 'question?',
};
const NOTHING = '–';

/** Writes what became of each sentence of a meeting’s notes, one a line, and how many there are of each kind. */
export function coverageAsText(
	minutes: Minutes,
	sentences: readonly CoveredSentence[],
	{ width, paint }: { readonly width: number; readonly paint: Paint },
): string {
	const labels = sentences.map(({ became, speakers }) => {
		const words = became.map((each) => (each === 'speech' ? `${WORDS[each]} of ${listOf(speakers)}` : WORDS[each]));
		return visible(words.join(', ') || NOTHING);
	});
	const column = Math.min(28, largest([0, ...labels.map(({ length }) => length)]));
	const lines = sentences.map(({ text, place }, index) => {
		const line = `${String(place.line).padStart(5)}  ${(labels[index] ?? '').padEnd(column)}  ${visible(text.replace(/\s+/gu, ' '))}`;
		return line.length > width ? `${line.slice(0, Math.max(20, width - 1)).replace(/[\ud800-\udbff]$/, '')}…` : line;
	});
	const kinds = groupBy(
		sentences.flatMap(({ became }) => (became.length === 0 ? ['nothing'] : became.map((each) => WORDS[each]))),
		(kind) => kind,
	);
	const counts = listOf([...kinds].map(([kind, all]) => `${all.length} ${kind}`));
	const isDoubtful = [...kinds.keys()].some((kind) => kind.endsWith('?'));
	const end = [
		`${count(sentences.length, 'sentence')}${counts === '' ? '' : `: ${counts}`}.`,
		...(isDoubtful ? ['"?": it reads like one, and is not marked; alb check --severity info says what to do.'] : []),
	];
	const head = paint.strong(`${visible(callMeeting(meetingName(minutes)))}  ${visible(minutes.file)}`);
	const blank = lines.length > 0 ? [''] : [];
	return `${[head, '', ...lines, ...blank, ...end].join('\n')}\n`;
}
