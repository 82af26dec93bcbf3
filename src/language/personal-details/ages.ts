import {
	CAPITAL,
	CHILD,
	CHILDREN,
	DESCRIBED,
	type DetailForm,
	type DetailForms,
	END,
	FAMILY,
	MONTH,
	oneOf,
	SIBLINGS,
	START,
} from './form.ts';

const COUNT = oneOf(
	'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen',
);
const WORDS = `${COUNT}(?: and a half)?`;
/** An age below 18: `9`, `3.5`, `3½`, `nine`. */
const AGE = `(?:(?:1[0-7]|[0-9])(?:\\.[0-9]{1,2}|[½¼¾])?(?![0-9])|${WORDS})`;
const ABOUT = `(?:${oneOf('only just nearly almost about around approximately now still barely not_yet')} ){0,2}`;
/** A quick sign of an age. */
const FIGURE = `${ABOUT}(?:[0-9]|${COUNT})`;
const YEARS = oneOf('years? yrs?');
const WEEKS = oneOf('months? mths? weeks? wks? days?');
/** An age with its unit: `9-year`, `18 months`. */
const SPAN = `(?:${AGE}[ -]?${YEARS}|(?:[0-9]{1,2}|${WORDS})[ -]?${WEEKS})`;
/** A span of ages, or all above or below one, is said of a service and of no child. */
const NO_SPAN = `(?! ?(?:[–—+%-]|to${END}|plus${END}|(?:and|or) ${oneOf('over above under below older younger up')}${END}))`;
/** What is said of nobody: a limit, an average. */
const LIMIT =
	/(?:\b(?:average|mean|median|minimum|maximum|school|pension|retirement|working|under|over|above|below|from|until|till|to|by|before|after|between|reach(?:es|ed|ing)?)(?: (?:the|an?))?|[0-9] ?[–—-]) $/i;
/** What is said of any of them. */
const EACH = /\b(?:(?:each|per|every|any|no) (?:\p{L}{1,20} )?|(?:average|median|mean|typical) [^.;]{0,40})$/iu;
/** What is not a person, and has an age or was born all the same. */
const THING =
	/\b(?:service|scheme|project|programme|pilot|agency|board|team|policy|plan|strategy|contract|report|data|system|website|partnership|network|charity|organisation|company|trust|idea|concept|group|forum|building|guidance|figure|statistic|research|law|lease|record|referral|it)s?,? (?:(?:is|was|are|were|been|being|now|only|just|nearly|almost|about|over) ){0,3}$/i;
const NO_AGE = new RegExp(`${THING.source}|${LIMIT.source}`, 'i');

const DAY = '[0-9]{1,2}(?:st|nd|rd|th)?';
const NUMERIC = `${DAY}[./-][0-9]{1,2}[./-](?:[0-9]{4}|[0-9]{2})`;
const DATE = `(?:${NUMERIC}|${DAY} (?:of )?(?:${MONTH}|[0-9]{1,2}),? (?:[0-9]{4}|[0-9]{2})|${DAY}-${MONTH}-[0-9]{2,4}|${MONTH} ${DAY},? [0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2}|${MONTH} [0-9]{4})`;

const AFTER = `(?=[,.;:)?!]|$| ${oneOf('who whose when at now and but in_(?![0-9]) on last this next today was were had has is')})`;

const FORMS: readonly DetailForm[] = [
	{
		kind: 'age',
		sign: /age[ds]?[ :]/i,
		notBefore: LIMIT,
		pattern: new RegExp(
			`${START}age[ds]?:? (?:(?:is|was|of) )?${ABOUT}(?:${SPAN}|${AGE})${NO_SPAN}(?:(?:,| and| &|, and| or) (?:${SPAN}|${AGE})${NO_SPAN}){0,5}${END}`,
			'giu',
		),
	},
	{
		kind: 'age',
		sign: / old| of age/i,
		before: new RegExp(`${START}(?:(?:he|she|who)(?:'s)?|(?:${CHILDREN}|${FAMILY})(?!'))(?!\\p{L})[^.;]{0,60}$`, 'iu'),
		notBefore: NO_AGE,
		pattern: new RegExp(`${START}${SPAN} (?:old|of age)${END}`, 'giu'),
	},
	{
		kind: 'age',
		sign: /-old|(?:year|month|week|day) old/i,
		notBefore: NO_AGE,
		pattern: new RegExp(
			`${START}${SPAN}[ -]old${END}(?=[,.;:)?!]|$| (?:[\\p{L}-]{1,20} )?${CHILD}${END}| ${oneOf('who was were is has had in from with whose lives living placed')}${END})`,
			'giu',
		),
	},
	{ kind: 'age', sign: /[0-9] ?y\.?\/?o/i, pattern: new RegExp(`${START}${AGE} ?y[./]?o\\.?${END}`, 'giu') },
	{
		kind: 'age',
		sign: new RegExp(` of ${FIGURE}`, 'i'),
		notBefore: EACH,
		pattern: new RegExp(`${START}${CHILD} of ${ABOUT}(?:${AGE}${NO_SPAN}|${SPAN}(?: old)?)${AFTER}`, 'giu'),
	},
	{
		kind: 'age',
		sign: new RegExp(`[a-z](?:, | \\()${FIGURE}`, 'i'),
		notBefore: EACH,
		pattern: new RegExp(
			`${START}${CHILD}(?:, | \\()${ABOUT}(?:${AGE}|${SPAN}(?: old)?)(?=[,.;)]|$| ${oneOf('who whose was is has had')}${END})`,
			'giu',
		),
	},
	{
		kind: 'age',
		sign: /(?:, |\()[0-9a-z.½¼¾]{1,9} and [0-9a-z.½¼¾]{1,9}[,)]/i,
		pattern: new RegExp(`${START}${CHILDREN}(?:, | \\()${AGE}(?:, ${AGE}){0,4} and ${AGE}(?=[,)])`, 'giu'),
	},
	{
		kind: 'age',
		sign: new RegExp(` [A-Z][a-z]{1,20}(?:, | \\()${FIGURE}`),
		pattern: new RegExp(`${START}${CHILD} ${CAPITAL}(?:, | \\()${AGE}(?=[,)])`, 'gu'),
	},
	{
		kind: 'age',
		sign: /, 1?[0-9], /,
		pattern: new RegExp(
			`${START}(?!${oneOf('Item Action Point Section Table Page Paper Year Appendix Actions Items')},)${CAPITAL}, (?:1[0-7]|[0-9]), ${oneOf('who whose is was has had lives lived moved came')}${END}`,
			'gu',
		),
	},
	{
		kind: 'age',
		sign: new RegExp(`(?:'s| is| was| be| turn(?:s|ed|ing)?) ${FIGURE}`, 'i'),
		notBefore: EACH,
		pattern: new RegExp(
			`${START}(?:(?:he|she|who|${CHILD}) |(?:he|she|who)(?='s))${oneOf("'s is was turned turns is_turning will_be will_turn has_turned had_turned has_just_turned")} ${ABOUT}(?!one${END}(?! and a half))(?:${AGE}${NO_SPAN}|${SPAN})${AFTER}`,
			'giu',
		),
	},
	{
		kind: 'age',
		sign: new RegExp(` (?:are|were) ${FIGURE}`, 'i'),
		pattern: new RegExp(
			`${START}(?:(?:${CHILDREN}|${SIBLINGS}) (?:are|were) ${ABOUT}${AGE}(?:, ${AGE}){0,4} and ${AGE}|(?:twins|triplets) (?:are|were) ${ABOUT}${AGE}${NO_SPAN})${AFTER}`,
			'giu',
		),
	},
	{
		kind: 'age',
		sign: / (?:is|was) [^.]{1,40} (?:old|of age)/,
		pattern: new RegExp(
			`(?<![Tt]he )${START}(?!${oneOf('It This That Which Guidance Research')} )${CAPITAL} (?:is|was) ${ABOUT}${SPAN} (?:old|of age)${END}`,
			'gu',
		),
	},
	{
		kind: 'age',
		sign: / turn/,
		pattern: new RegExp(
			`${START}${CAPITAL} ${oneOf('turned turns will_turn has_turned had_turned has_just_turned')} ${ABOUT}${AGE}${AFTER}`,
			'gu',
		),
	},
	{
		kind: 'age',
		sign: new RegExp(`year (?:[0-9]|${COUNT})|reception|nursery`, 'i'),
		pattern: new RegExp(
			`${START}(?:${oneOf('an? the this that his her another')} (?:${DESCRIBED}(?:year ${AGE}|reception|nursery) (?:${CHILD}|student)|${CHILD} in (?:year ${AGE}(?! of)|reception))|(?:he|she|${CHILD}) (?:is|was) (?:now )?in (?:year ${AGE}(?! of)|reception))${END}`,
			'giu',
		),
	},
	{
		kind: 'birth',
		sign: /birth|born|o\.?b/i,
		notBefore: new RegExp(
			`${THING.source}|\\b(?:children|babies|people|those|infants|all) (?:who (?:were|are) )?$`,
			'i',
		),
		pattern: new RegExp(
			`${START}(?:(?:date of birth|birth ?date|d\\.?o\\.?b\\.?|birthday|born)(?: is| was| on| in| falls on|:| -)* ?(?:the )?(?:${DATE}|${DAY} (?:of )?${MONTH})|born (?:in|around|about) (?:the )?(?:19|20)[0-9]{2})${END}`,
			'giu',
		),
	},
	{
		kind: 'birth',
		sign: /\bb\.? ?[0-9]/i,
		pattern: new RegExp(`(?:${START}b\\.? ?${NUMERIC}|(?<=\\p{L},? \\(?)b\\.? ?${DATE})${END}`, 'giu'),
	},
];

export const AGES: DetailForms = { sign: new RegExp(`[0-9]|${COUNT}|birth|reception|nursery`, 'i'), forms: FORMS };
