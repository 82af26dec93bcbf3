import { type DetailForm, type DetailForms, END, oneOf, START } from './form.ts';

const SECRET =
	'(?:restricted|confidential|private(?: (?:and|&) confidential)?|redacted|secret|exempt|closed(?= (?:session|meeting|section|part|items?|business|minutes))|in camera|official[ :–—-]{1,3}sensitive|not (?:for )?(?:public|publication))';
const PART = oneOf(
	'items? sections? part business matters? session meeting minutes? information discussion content text annex appendix report agenda notes? material papers? only',
);
/** The number of a part: `Part 2:`. */
const FIGURE = '(?:[0-9]{1,2}[a-z]?|[a-z]|one|two)';
const NUMBER = `(?:(?:(?:part|item|section|annex|appendix|agenda item)(?: ${FIGURE})?|${FIGURE})[ :.)–—-]{1,4})?`;

const FORMS: readonly DetailForm[] = [
	{
		kind: 'confidence',
		sign: /confidence/i,
		notBefore:
			/\b(?:rise|fall|drop|increase|decrease|decline|growth|grow|grew|growing|gain|gained|lack|loss|improvement|boost|crisis|dip|change) $/i,
		pattern: new RegExp(
			`${START}in (?:the )?(?:strict |strictest |complete )?confidence(?! ${oneOf('surveys? levels? intervals? ratings? scores? measures? index building votes? motions? limits? tests? among')}${END})${END}`,
			'giu',
		),
	},
	{
		kind: 'confidence',
		sign: /off the record|not (?:yet )?(?:to be |for |in the |be |public)|between (?:ourselves|us)|keep (?:this|it) to|within these|this room|chatham|judice|privilege/i,
		pattern: new RegExp(
			`${START}(?:off the record|not (?:to be|for) (?:the |onward |wider |further )?(?:minuted|minuting|publication|published|circulation|circulated|shared|sharing|release|distribution|disclosed|public|repeated)|not (?:yet )?(?:in the )?public(?: domain| knowledge)?(?=[,.;)]|$)|between ourselves|just between us|keep (?:this|it) (?:between us|to (?:yourselves|ourselves))|within these (?:four )?walls|(?:stay|stays|remain|remains) in this room|chatham house rules?|sub judice|legally privileged|legal privilege)${END}`,
			'giu',
		),
	},
	{
		kind: 'confidence',
		sign: /confidential|private/i,
		pattern: new RegExp(
			`${START}(?:(?:strictly|highly|private and|treat(?:ed)?(?: \\p{L}{1,12})? as|kept|keep(?: \\p{L}{1,12})?|remain|stay) confidential|${oneOf('this that these it item matter discussion rest remainder details? names? case conversation contents? report paper information above following')} (?:is|are|was|were|remains?|(?:must|should|is to|are to) be) (?:(?:\\p{L}{1,12} )?confidential|private)(?=[,.;:)!]|$| ${oneOf('and to until for at but so please between')}${END}))${END}`,
			'giu',
		),
	},
	{
		kind: 'confidence',
		sign: /n[o']t (?:be )?(?:share|circulate|publish|forward|disclose|minute|repeat|quote|record)/i,
		pattern: new RegExp(
			`${START}(?:(?:do|must|should|may|can) ?not|(?:do|must|should)n't) (?:be )?(?:shared?|circulated?|publish(?:ed)?|forward(?:ed)?|disclosed?|minuted?|repeat(?:ed)?|quoted?|record(?:ed)?) (?:(?:this|it|these|that|them) )?(?:further|outside|beyond|more widely|publicly|elsewhere|to anyone|with anyone|this|it|these|that)${END}`,
			'giu',
		),
	},
	{
		kind: 'confidence',
		sign: /official/i,
		pattern: new RegExp(`${START}official(?: ?[:–—-] ?| )sensitive${END}`, 'giu'),
	},
	{
		kind: 'confidence',
		sign: new RegExp(SECRET, 'i'),
		pattern: new RegExp(
			`(?<=^[^\\p{L}\\p{N}|]{0,12})${NUMBER}(?:(?:begin|start|end) (?:of )?)?${SECRET}(?: ${PART})?(?=[^\\p{L}\\p{N}|]{0,12}$| ?[:–—] [^|])`,
			'giu',
		),
	},
	{
		kind: 'confidence',
		sign: new RegExp(`\\((?:strictly |highly )?${SECRET}`, 'i'),
		notBefore: /£[0-9,.]{1,12}[mk]?(?: million)? $|\b(?:fund|funds|reserves?|grants?|income|balances?|donations?) $/i,
		pattern: new RegExp(`\\((?:strictly |highly )?${SECRET}(?: ${PART})?\\)`, 'giu'),
	},
];

export const CONFIDENCE: DetailForms = {
	sign: new RegExp(
		`confiden|record|not|n['’]t|between|keep|within|room|chatham|judice|privilege|official|${SECRET}`,
		'i',
	),
	forms: FORMS,
};
