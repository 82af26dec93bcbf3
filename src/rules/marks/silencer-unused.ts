import { quote } from '../../language/quote.ts';
import type { Minutes } from '../../model/minutes.ts';
import { type Silencer, WHOLE_FILE } from '../../model/silencer.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import type { Rule } from '../rule.ts';
import { linesWith } from '../silencing.ts';

const minutesOf = (issued: string, ...discussion: string[]) => ({
	'minutes/2025-04.md': writeMinutes({
		date: '2025-04',
		discussion,
		log: [`| 78 | Bring the PLO report to a future meeting. | RE | ${issued} | open |`],
	}),
});

export const silencerUnused: Rule = {
	id: 'silencer-unused',
	severity: 'warning',
	summary: 'Every silencer silences something.',
	why: 'A silencer that is left behind, or stands in the wrong place, hides the next fault that comes there, or does not hide what it was written for.',
	fix: 'Take it out if what it allowed is mended. Else put it on the line of the finding or above it, or name the number of the action.',
	limits:
		'Nothing is said of a rule that is turned off in alb.yaml; of an action that a later log tells of, since what an older file allows had its time; and while a file cannot be read in full, since what it hides may be what is silenced.',
	examples: [
		{
			title: 'an action that is old, and the reason why',
			files: minutesOf('July 2024', '<!-- alb-allow action-stale 78: the board waits for the report -->'),
			says: [],
		},
		{
			title: 'an action that is young, a number that is not there, and a line with nothing to find',
			files: minutesOf(
				'April 2025',
				'<!-- alb-allow action-stale 78: the board waits for the report -->',
				'<!-- alb-allow action-stale 87: the board waits for the report -->',
				'MH spoke of funding. <!-- alb-allow person-unlisted: a guest -->',
			),
			says: [
				'minutes/2025-04.md:8:6  warning  this silences nothing: action-stale finds nothing about action "78" here; take it out',
				'minutes/2025-04.md:9:6  warning  this silences nothing: no row and no action line of this file has the number "87"; correct it, or take it out',
				'minutes/2025-04.md:10:27  warning  this silences nothing: person-unlisted finds nothing in line 10; put it on the line of the finding or above it, or take it out',
			],
		},
	],
	*check({ book, silencing }) {
		const unused = new Set(silencing?.unused);
		for (const minutes of book.meetings) {
			for (const silencer of minutes.silencers) {
				if (!unused.has(silencer)) continue;
				yield { place: silencer.place, message: `this silences nothing: ${why(silencer, minutes)}` };
			}
		}
	},
};

function why({ rule, about, line }: Silencer, minutes: Minutes): string {
	if (about === undefined)
		return `${rule} finds nothing in line ${line}; put it on the line of the finding or above it, or take it out`;
	if (about === WHOLE_FILE) return `${rule} finds nothing about the whole file; take it out`;
	if (linesWith(about, minutes).length > 0)
		return `${rule} finds nothing about action ${quote(about)} here; take it out`;
	return `no row and no action line of this file has the number ${quote(about)}; correct it, or take it out`;
}
