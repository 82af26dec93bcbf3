import type { Became, CoveredSentence } from '../../model/coverage.ts';
import type { Minutes } from '../../model/minutes.ts';
import type { Place } from '../../model/place.ts';
import { meetingName } from '../../values/minute-book.ts';
import { toJson } from './json.ts';

/** What became of the sentences of a meeting’s notes, as `alb show --coverage --json` prints it: the schema `alb/coverage@1`. */
export interface CoverageDocument {
	readonly schema: 'alb/coverage@1';
	readonly meeting: string;
	readonly file: string;
	readonly sentences: readonly {
		readonly text: string;
		readonly became: readonly Became[];
		readonly speakers: readonly string[];
		readonly place: Place;
	}[];
}

export function coverageAsJson(minutes: Minutes, covered: readonly CoveredSentence[]): string {
	const document: CoverageDocument = {
		schema: 'alb/coverage@1',
		meeting: meetingName(minutes),
		file: minutes.file,
		sentences: covered.map(({ text, became, speakers, place }) => ({ text, became, speakers, place })),
	};
	return toJson(document);
}
