import { quote } from '../../language/quote.ts';
import type { Minutes } from '../../model/minutes.ts';
import { type Silencer, WHOLE_FILE } from '../../model/silencer.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import type { Rule } from '../rule.ts';
import { linesWith } from '../silencing.ts';

const minutesOf = (issued: string, ...discussion: string[]) => ({
	'minutes/2025-04.md': writeMinutes({
		discussion,
		log: [`| 78 | Bring the PLO report to a future meeting. | RE | ${issued} | open |`],
	}),
});

export const silencerUnused: Rule = {
	id: 'silencer-unused',
	severity: 'warning',
	summary: 'Every silencer silences something.',
	why: 'A silencer that is out of date or in the wrong place may hide the next fault there, or fail to hide the one it was written for.',
	fix: 'Delete it if what it allowed has been fixed. Otherwise put it on the line of the finding or above it, or give the action number.',
	limits:
		'A silencer is not reported if its rule is turned off in alb.yaml, or if a later log records its action, because what the older file allows is then out of date. None is reported while a file cannot be read in full, because the silencer may be for the part that was not read.',
	examples: [
		{
			title: 'an old action, and the reason why',
			files: minutesOf('July 2024', '<!-- alb-allow action-stale 78: the board waits for the report -->'),
			says: [],
		},
		{
			title: 'a new action, a number that is not there, and a line with nothing to silence',
			files: minutesOf(
				'April 2025',
				'<!-- alb-allow action-stale 78: the board waits for the report -->',
				'<!-- alb-allow action-stale 87: the board waits for the report -->',
				'MH spoke of funding. <!-- alb-allow person-unlisted: a guest -->',
			),
			says: [
				'minutes/2025-04.md:8:6  warning  this silences nothing: action-stale finds nothing about action "78" here; delete it',
				'minutes/2025-04.md:9:6  warning  this silences nothing: no row or action line in this file has the number "87"; correct the number, or delete this',
				'minutes/2025-04.md:10:27  warning  this silences nothing: person-unlisted finds nothing on line 10; put it on the line of the finding or above it, or delete it',
			],
		},
	],
	*check({ book, silencing }) {
		const unused = new Set(silencing?.unused);
		for (const minutes of book.meetings) {
			for (const silencer of minutes.silencers) {
				if (!unused.has(silencer)) continue;
				const reason = silencing?.crowded.has(silencer) ? CROWDED : why(silencer, minutes);
				yield { place: silencer.place, message: `this silences nothing: ${reason}` };
			}
		}
	},
};

/** Why a silencer allows none of several findings. */
const CROWDED =
	'there are several findings on its line, and each needs a comment of its own; name the words that this one allows, in quotation marks after the rule';

function why({ rule, about, words, line }: Silencer, minutes: Minutes): string {
	if (words !== undefined) return `${rule} finds no ${quote(words)} in this file; delete it`;
	if (about === undefined)
		return `${rule} finds nothing on line ${line}; put it on the line of the finding or above it, or delete it`;
	if (about === WHOLE_FILE) return `${rule} finds nothing about the whole file; delete it`;
	if (linesWith(about, minutes).length > 0) return `${rule} finds nothing about action ${quote(about)} here; delete it`;
	return `no row or action line in this file has the number ${quote(about)}; correct the number, or delete this`;
}
