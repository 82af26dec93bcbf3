import { KINDS } from './kinds.ts';
import { type Phrase, phrase } from './phrases.ts';

/** Where a phrase may begin: where its sentence does, where a clause does, or anywhere. */
export type Anchor = 'sentence' | 'clause' | 'any';

export interface Pattern extends Phrase {
	readonly anchor: Anchor;
}

function table(rows: Readonly<Record<Anchor, string>>): Pattern[] {
	return (Object.entries(rows) as [Anchor, string][]).flatMap(([anchor, written]) =>
		written
			.split('\n')
			.map((row) => row.trim())
			.filter((row) => row !== '')
			.map((row) => ({ anchor, ...phrase(row, KINDS) })),
	);
}

const WOULD = "will|would|shall|'ll";
const BE = 'is|are|was|were';
const HE = 'he|she|they|we|i|this';

/** Someone is to do something. */
export const ACTIONS = table({
	sentence: `
		please? <order> <adv>*
		to <adv>* <aim>
		agreed|decided|resolved to <adv>* <chore>
		<single> ${WOULD} <adv>* <order>
	`,
	clause: `
		<who> <adv>* to <adv>* <verb>
		<agent> <adv>* to <adv>* <order>
		<agent> <adv>* ${BE} <adv>* to <adv>* <verb>
		<who> will|shall|'ll <adv>* <task>
		<who> would <adv>* <chore>
		<agent> <adv>* agreed|agrees|offered|volunteered|undertook|promised|pledged|committed to <adv>* <verb>
		<who> <adv>* hopes|intends|plans to <adv>* <verb>
		<who> has|have <adv>* agreed|offered|volunteered|undertaken|promised to <verb>
		<who> ${BE} <adv>* keen|happy|willing|prepared|going|expected to <adv>* <verb>|have|be
		<who> <adv>* should|must <adv>* <task>
		<who> <adv>* needs|need|ought to <adv>* <task>
		<who> <adv>* ${BE}? <adv>* asked|requested|instructed|invited|tasked|mandated to <adv>* <verb>
		<who> <adv>* asked|requested that
		he|she|they <adv>* asked|requested that
		<agent> <adv>* requested a|an|the|more|further
		<who> <adv>* asked for a|an|the|more|further
		<who> ${WOULD} have to <verb>
		he|she ${WOULD} have to <verb>
		he|she|they <adv>* requested a|an|the|more|further
		he|she ${WOULD} <adv>* <task>
		he|she <adv>* agreed|offered|volunteered|undertook|promised to <verb>
		<who> ${WOULD} <adv>* be <adv>* <doing>
		he|she ${WOULD} <adv>* be <adv>* <doing>
		he|she ${WOULD} <verb> and? ${WOULD}? <task>
	`,
	any: `
		<staff> to <verb>
		<key> to <adv>* <order>
		said|stated|confirmed|reported|advised|offered|promised|agreed that? ${HE} ${WOULD} <adv>* <task>
		asked|requested|invited|instructed|tasked|reminded|urged <who> to <verb>
		was|were asked|requested|instructed|tasked to <adv>* <verb>
		additional|further|more ~4 was|were requested
		<thing> to be <adv>* <sent>
		<thing> ${WOULD}|should|must be <adv>* <sent>
		this|it will|would be <adv>* <sent>
		this should be <adv>* <sent>
		<thing> needs|need to be <adv>* <sent>
		<thing> be <adv>* <sent>
		going to be <adv>* <sent>
		was|were|is|are|and|also <adv>* agreed|decided|resolved to <adv>* <chore>
		agreed|decided|resolved|suggested that <who> <adv>* <order>
		agreed|decided|resolved|suggested that? <who> should|would|will|to|must <adv>* <verb>
		to be taken up
		will|would be taken up
	`,
});

/** Someone’s own idea is no task of anybody. */
export const SUGGESTED = table({
	sentence: '',
	clause: '<who> <adv>* suggested|suggests',
	any: '',
});

/** Someone tells of something: what was agreed in it was agreed elsewhere. */
export const TOLD = table({
	sentence: `
		<who> <adv>* mentioned|told|described|explained|said|says|commented|recalled|remembered|outlined
	`,
	clause: '',
	any: '',
});

/** The meeting settled something. */
export const DECISIONS = table({
	sentence: `
		<adv>? <decided> ~2 <end>
		<decided> :|that|to
		resolved
		decision|agreement :
		no objection|objections ~3 <end>
		all in favour
		all agreed
		the? motion|proposal|vote ~3 carried|passed|approved|defeated
		proposed <who>
		proposed and seconded
	`,
	clause: `
		<body> <adv>* <decided>
		<body> ~9 and <adv>* agreed|resolved|decided to|that
		<body> <adv>* recommended|preferred|concluded|confirmed|voted|endorsed|disagreed
		the <named> <adv>* agreed|resolved|decided|approved
		<agent> <adv>* moved|moves to|that|approval|acceptance|adoption
		<who> <adv>* proposed|proposes a|an|the|approval|acceptance|adoption|accepting|approving|adopting
		<body> ~3 were|was content
		it <adv>* agreed|disagreed|resolved|decided that|to
		it|this|these|that|which|motion|all|both was|were|is <adv>* not? <adv>* <decided>
		it ${BE} proposed ~4 and? seconded
	`,
	any: `
		<thing>|, was|were <adv>* not? <adv>* approved|adopted|carried|ratified|elected|re-elected|co-opted|reappointed|agreed|endorsed
		<thing> was|were <adv>* not? <adv>* accepted
		were ~2 and <adv>* accepted|approved|adopted|agreed
		was|were supported by
		all|councillors|members|those|were|unanimously ~1 in favour
		show of hands
		it was <adv>* <decided>
		that ~9 be <adv>* approved|accepted|adopted|carried|ratified|elected|re-elected|signed|set|made|paid
		proposed <agent> ,? and? seconded
		proposed ~6 seconded
		seconded by
		proposed by
		minutes ~9 was|were|be|is|as <adv>* signed|agreed|approved|accepted|confirmed|adopted
		by resolution
		,|-|–|— not? <decided>|approve <end>
		decision was made|taken
		agreed unanimously
		agreed by all
	`,
});

const TALK =
	'bring|brought|come|back|return|raise|raised|discuss|discussed|consider|considered|review|reviewed|revisit|revisited|decide|decided|agree|agreed|presented|present|report|approval|direction|further';

/** Something is put off to a later meeting. */
export const DEFERRALS = table({
	sentence: '',
	clause: '',
	any: `
		deferred to|until|till|pending|for|.|,|-
		was|were|be|is deferred
		adjourned to|until|pending
		postponed until|to|pending
		carried|carry|hold|held forward|over to|until|for|.
		next|following|future|forthcoming agenda
		<month> agenda
		agenda item? for|of|at|in the? ~3 meeting|<month>
		put|place|placed|add|added|include|included|go|appear ~7 on|onto|to the ~2 agenda
		next|following|future|subsequent ~3 meeting ~1 agenda
		${TALK} ~7 next|following|future|later|subsequent ~2 meeting|board
		${TALK} ~7 <month> meeting
		discuss|consider|review|revisit|discussion|decision ~7 in|until|till|to <month>
		${WOULD} ~3 discussed|considered|reviewed|decided|raised|presented at ~5 meeting|workshop|agm
		${WOULD} be at the next|<month>
		at|to|until a later date|meeting
		decision ~5 once|when|until|pending
		await|awaits the? outcome
		until ~2 next meeting
	`,
});
