import {
	CAPITAL,
	CHILD,
	CHILDREN,
	DESCRIBED,
	type DetailForm,
	type DetailForms,
	END,
	FAMILY,
	oneOf,
	SIBLINGS,
	START,
} from './form.ts';

/** Numbers of children and families are statistics; one of them is a case. */
const ONE = `(?:${CHILD}|sibling|sibling group|family|couple|mother|father)`;
const THE = '(?:[Aa]n?|[Tt]he|[Tt]his|[Tt]hat|[Aa]nother|[Hh]is|[Hh]er)';
/** What follows someone who is spoken of; another noun does not: `a family hub` is nobody. */
const SPOKEN_OF = `(?=[.;:)?!]|$|,? ${oneOf('who whose which where')}${END}|, ${oneOf('aged in from with')}${END}| (?:and|but) ${oneOf('his her their its')} | ${oneOf(
	`that in from with to at near placed living moved adopted born aged was were had has have is are being having approved
	removed withdrew left came went lost got took gave felt said told saw met fled broke lives wants
	(?!based|focused|focussed|centred|centered|orientated|related|need|feed|speed)[a-z]{2,12}ed`,
)}${END})`;
const WAS = oneOf('was were had has_been have_been had_been');
const BEFELL = oneOf(
	`placed moved removed adopted approved returned matched born living taken injured abused neglected excluded admitted
	diagnosed arrested refused separated assessed`,
);
const PLACED = oneOf('placed living moved adopted born');
/** What is said of any child, or of one that there may be. */
const ANY = `(?<!${oneOf('if when whenever whether where once unless until before after since how any')} )`;
/** A word with a capital that says which kind, and not from where. */
const KIND = `(?!${oneOf(
	`Foster Adopted Adoptive Young Birth Local Regional National Early Child Family Sure Looked Black White Asian Mixed
	Disabled Care Every Whole Holy Royal Parent Health Vulnerable Strong Supporting Kinship Lead Link Priority Average`,
)}${END})`;

const FORMS: readonly DetailForm[] = [
	{
		kind: 'case',
		sign: /(?:example|case|story|situation|instance)s? /i,
		notBefore: /\bin (?:the )?$/i,
		pattern: new RegExp(
			`(?:example|case|story|situation|instance)s? (?:of|about|involving|with|where|in which) (?:an?|one|two|three|the|this|that|another) ${DESCRIBED}(?:${CHILDREN}|${FAMILY})${SPOKEN_OF}`,
			'giu',
		),
	},
	{
		kind: 'case',
		sign: new RegExp(`[A-Z][a-z-]{2,30} (?:${ONE}|${SIBLINGS}|children)`),
		pattern: new RegExp(
			`${START}(?:${THE}|[Oo]ur) (?:${oneOf('only first second other same one young little older younger oldest youngest')} )?${KIND}\\p{Lu}\\p{Ll}{2,20}(?:-\\p{L}{2,12})? (?:(?:${ONE}|${SIBLINGS})${SPOKEN_OF}|children(?=,? who))`,
			'gu',
		),
	},
	{
		kind: 'case',
		sign: new RegExp(`${ONE} (?:from|in|near) [A-Z]`),
		pattern: new RegExp(
			`${ANY}${START}${THE} ${DESCRIBED}${ONE} (?:from|in|near) (?!${oneOf('Year Care Need England Britain Wales Scotland Europe')}${END})${CAPITAL}(?= ${oneOf('who whose was were had has withdrew left lives waited')}${END})`,
			'gu',
		),
	},
	{
		kind: 'case',
		sign: /(?:Child|Baby|Family|Adopters?|Sibling|Boy|Girl|Parent|Mother|Father|Carer|Couple|Pupil|erson)[ -][A-Z0-9]/,
		pattern: new RegExp(
			`${START}(?:Child|Baby|Family|Adopters?|Sibling|Boy|Girl|Parent|Mother|Father|Carer|Couple|Pupil|Young [Pp]erson)(?:[ -](?![AI] \\p{Ll})[A-Z]| (?![AI] \\p{Ll}{9})[AI](?= ${oneOf('was is has had and in moved lives left withdrew who')}${END})| [0-9]{1,2}(?= ${oneOf('was is has had moved lives left withdrew who')}${END}))(?![\\p{L}\\p{N}'&/]|[.-]\\p{L})`,
			'gu',
		),
	},
	{
		kind: 'case',
		sign: new RegExp(` ${WAS} (?:[a-z]+ )?${BEFELL}`, 'i'),
		pattern: new RegExp(
			`${ANY}${START}(?:(?:an?|this|that|another|his|her|the) ${DESCRIBED}${ONE}|(?:the|these|both|his|her) ${DESCRIBED}${SIBLINGS})(?: who| that|,)? ${WAS} (?:\\p{L}{1,20} )?${BEFELL}${END}`,
			'giu',
		),
	},
	{
		kind: 'case',
		sign: new RegExp(`${PLACED} (?:in|from|to|with|at|near) `),
		pattern: new RegExp(
			`${ANY}${START}${THE} ${DESCRIBED}(?:${ONE}|${SIBLINGS})(?: who (?:is|was|were))? ${PLACED} (?:in|from|to|with|at|near) (?:the )?${CAPITAL}`,
			'gu',
		),
	},
];

export const CASES: DetailForms = { sign: new RegExp(`${CHILDREN}|${FAMILY}|${SIBLINGS}`, 'i'), forms: FORMS };
