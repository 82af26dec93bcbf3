import { mark } from './marks.ts';
import { addBlock, anyMeeting, type Planted, type Planter } from './planter.ts';

/** While a file cannot be read in full, no silencer is called unused. */
const READING = [
	'file-unreadable',
	'file-empty',
	'merge-conflict',
	'front-matter',
	'meeting-duplicate',
	'log-missing',
	'log-table',
];

/** A comment at the start of the discussion, in minutes that are else as they were. */
function comment(rule: string, what: string, text: string, silences?: Planted['silences']): Planter {
	return {
		rule,
		what,
		plant(book, random) {
			const { meeting, before } = anyMeeting(book, random);
			const after = addBlock(before, { text: `<!-- ${mark(rule)}${text} -->` });
			return { claims: [`${meeting}`], changes: [{ meeting, to: () => after }], ...(silences && { silences }) };
		},
	};
}

export const silencerFaults: readonly Planter[] = [
	comment('silencer-form', 'no reason', 'alb-allow person-absent'),
	comment('silencer-form', 'no such rule', 'alb-allow person-abset: by phone'),
	comment('silencer-form', 'a rule that is not silenced', 'alb-allow log-table file: it was so'),
	comment('silencer-unused', 'nothing is found there', 'alb-allow person-absent: by phone', READING),
	comment('silencer-unused', 'a number that is nowhere', 'alb-allow action-stale 9999: it waits', READING),
];
