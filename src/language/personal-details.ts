/** What of a person a text gives away. */
export const PERSONAL_DETAILS = {
	age: 'gives the age of a child',
	birth: 'gives a date of birth',
	telephone: 'is a telephone number',
	email: 'is an email address',
	address: 'is an address',
	postcode: 'is a postcode',
	number: 'is a number that identifies a person',
	case: 'tells of a case that people may recognise',
	confidence: 'says that something is confidential',
} as const;

/** A personal detail: what a careful officer looks at before minutes are published. */
export interface PersonalDetail {
	readonly kind: keyof typeof PERSONAL_DETAILS;
	readonly index: number;
	/** As it is written. */
	readonly words: string;
}

const oneOf = (words: string) => `(?:${words.trim().split(/\s+/).join('|').replaceAll('_', '[ -]')})`;
const START = '(?<![\\p{L}\\p{M}\\p{N}])';
const END = '(?![\\p{L}\\p{M}\\p{N}])';

/** An age below 18: `9`, `3.5`, `3½`, `nine`. */
const AGE = `(?:(?:1[0-7]|[0-9])(?:\\.[0-9]{1,2}|[½¼¾])?|${oneOf(
	'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen',
)}(?: and a half)?)`;
/** A span of ages, or all above or below one, is said of a service and of no child. */
const NO_SPAN = `(?! ?(?:[–—+%-]|to${END}|plus${END}|(?:and|or) ${oneOf('over above under below older younger up')}${END}))`;
const AVERAGE = `(?<!${oneOf('average mean median minimum maximum school pension retirement working under over')} )`;

const MONTH = oneOf(
	'jan(?:uary)? feb(?:ruary)? mar(?:ch)? apr(?:il)? may june? july? aug(?:ust)? sept?(?:ember)? oct(?:ober)? nov(?:ember)? dec(?:ember)?',
);
const DAY = '[0-9]{1,2}(?:st|nd|rd|th)?';
const DATE = `(?:${DAY}[ ./-](?:of )?(?:${MONTH}|[0-9]{1,2})[ ./-](?:[0-9]{4}|[0-9]{2})|${MONTH} ${DAY},? [0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2}|${MONTH} [0-9]{4})`;

const STREET = oneOf(
	'Street St Road Rd Avenue Ave Lane Close Drive Crescent Gardens Terrace Court Grove Mews Square Walk Way',
);

const CHILD = oneOf(
	'child boy girl baby infant toddler teenager pupil sibling brother sister twin son daughter grandchild young_person sibling_group',
);
const CHILDREN = `(?:${CHILD}s?|children|babies|young people|grandchildren)`;
const FAMILY = oneOf(
	'family couple mother father mum dad parent grandparent grandmother grandfather adopter carer foster_carer birth_mother birth_father birth_parent',
);
const SOMEONE = `(?:${CHILDREN}|family|couple|mother|father)`;
const FEW = '(?:[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Tt]he|[Tt]his|[Tt]hat)';
/** What follows someone who is spoken of; another noun does not: `a family hub` is nobody. */
const SPOKEN_OF = `(?=[,.;:)?!]|$| ${oneOf(
	'who that which whose where and but in from with at to near placed living moved adopted born aged was were had has have is are being having approved removed',
)}${END})`;
const DESCRIBED = '(?:[\\p{L}-]{1,20} ){0,3}?';
const WAS = oneOf('was were had has_been have_been had_been');
const BEFELL = oneOf(
	`placed moved removed adopted approved returned matched born living taken injured abused neglected excluded admitted
	diagnosed arrested refused separated assessed`,
);
/** What is said of any child, or of one that there may be. */
const ANY = `(?<!${oneOf('if when whenever whether where once unless until before after any')} )`;

/** How a detail is written. */
interface Form {
	readonly kind: PersonalDetail['kind'];
	/** What a line with it holds: quickly looked for, since most lines have none. */
	readonly sign: RegExp;
	readonly form: string;
	/** What the words before it must end with, and what they must not. */
	readonly before?: RegExp;
	readonly notBefore?: RegExp;
	/** Capitals matter in it. */
	readonly exact?: true;
	/** How many figures it has: the least and the most. */
	readonly figures?: readonly [least: number, most: number];
}

const FORMS: readonly Form[] = [
	{
		kind: 'age',
		sign: /aged? /i,
		form: `${AVERAGE}${START}aged? (?:of )?${AGE}${NO_SPAN}(?:(?:,| and| &|, and| or) ${AGE}${NO_SPAN}){0,5}${END}`,
	},
	{
		kind: 'age',
		sign: /[- ]old/i,
		form: `${START}${AGE}[ -](?:year|yr|month|week)[ -]olds?(?:${SPOKEN_OF}|(?= (?:[\\p{L}-]{1,20} )?${CHILDREN}${END}))`,
	},
	{
		kind: 'age',
		sign: / old| of age/i,
		before: new RegExp(`${START}(?:he|she|who|${CHILDREN}|${FAMILY})${END}[^.;]{0,60}$`, 'iu'),
		form: `${START}${AGE} (?:years?|yrs?|months?|weeks?)(?: old| of age)${END}`,
	},
	{ kind: 'age', sign: /[0-9] ?y\.?o/i, form: `${START}${AGE} ?y\\.?o\\.?${END}` },
	{
		kind: 'age',
		sign: new RegExp(`${CHILD} of `, 'i'),
		form: `${START}${CHILD.replace('|sibling[ -]group', '')} of ${AGE}${NO_SPAN}(?=[,.;:)?!]|$| ${oneOf('who was had has is in and with')}${END})`,
	},
	{
		kind: 'age',
		sign: /he (?:is|was|turned) /i,
		form: `${START}(?:he|she) (?:is|was|turned) (?:only |just )?${AGE}(?=[,.;:)?!]|$| ${oneOf('when at now and but')}${END})`,
	},
	{
		kind: 'birth',
		sign: /birth|born|o\.?b/i,
		form: `${START}(?:date of birth|d\\.?o\\.?b\\.?|born)(?: is| was| on| in|:| -)? {0,2}(?:the )?${DATE}${END}`,
	},
	{
		kind: 'email',
		sign: /@|[[(]at[\])]/i,
		form: '[\\p{L}\\p{N}._%+-]{1,64}(?:@| ?[[(]at[\\])] ?)[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){0,5}\\.\\p{L}{2,24}',
	},
	{
		kind: 'telephone',
		sign: /[+0][0-9]/,
		form: '(?<![\\p{L}\\p{N}.,/£$€-])(?:\\+[0-9]|\\(?0[0-9])[0-9 ()-]{6,18}[0-9](?![\\p{L}\\p{N}/-]|[.,][0-9])',
		figures: [9, 15],
	},
	{
		kind: 'telephone',
		sign: /(?:tel|phone|mob|mobile|fax|ext|extension)[.: ]/i,
		form: `${START}(?:tel|telephone|phone|mobile|mob|fax|ext|extension)[.:]{0,2} ?(?:no\\.?|number)?:? ?(?:is )?[0-9][0-9 -]{2,14}[0-9]${END}`,
		figures: [4, 15],
	},
	{
		kind: 'address',
		sign: new RegExp(`[0-9].* ${STREET}`),
		form: `(?<!${oneOf('[Ii]tem [Aa]ction [Ss]ection [Pp]age [Pp]aper [Aa]ppendix [Tt]able [Tt]opic [Pp]oint [Yy]ear')}s? )${START}(?:(?:[Ff]lat|[Aa]partment|[Uu]nit) [0-9]{1,4}\\p{L}?,? (?:at |of )?)?[0-9]{1,4}\\p{L}?,? (?:\\p{Lu}[\\p{L}’'.-]{0,24} ){1,3}${STREET}${END}`,
		exact: true,
	},
	{
		kind: 'postcode',
		sign: /[0-9][A-Z]{2}/,
		form: `${START}[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][ABD-HJLNP-UW-Z]{2}${END}`,
		exact: true,
	},
	{
		kind: 'number',
		sign: /NHS|sort code|account|[0-9]{2} ?[A-D]/i,
		form: `${START}(?:NHS (?:no\\.?|number)[: ]{1,3}(?:is )?[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}|[A-CEGHJ-PR-TW-Z]{2} ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-D]|(?:sort code|account (?:no\\.?|number))[: ]{1,3}(?:is )?[0-9][0-9 -]{4,12}[0-9])${END}`,
	},
	{
		kind: 'case',
		sign: /(?:example|case|story|situation|instance)s? /i,
		notBefore: /\bin (?:the )?$/i,
		form: `(?:example|case|story|situation|instance)s? (?:of|about|involving|with|where|in which) (?:an?|one|two|three|the|this|that|another) ${DESCRIBED}(?:${CHILDREN}|${FAMILY})${SPOKEN_OF}`,
	},
	{
		kind: 'case',
		sign: new RegExp(`${SOMEONE}`),
		form: `${START}${FEW} (?!${oneOf('Foster Adopted Adoptive Young Birth Local Regional National Early Child Family Sure Looked')}${END})\\p{Lu}\\p{Ll}{2,20} ${SOMEONE}${SPOKEN_OF}`,
		exact: true,
	},
	{
		kind: 'case',
		sign: new RegExp(` ${WAS} `, 'i'),
		form: `${ANY}${START}(?:an?|one|two|three|four|this|that|another|his|her|the(?= ${DESCRIBED}(?:${CHILD}|family|couple|mother|father) )) ${DESCRIBED}${SOMEONE}(?: who| that|,)? ${WAS} (?:\\p{L}{1,20} )?${BEFELL}${END}`,
	},
	{
		kind: 'case',
		sign: /(?:placed|living|moved|adopted|born) /,
		form: `${ANY}${START}${FEW} ${DESCRIBED}${SOMEONE} (?:placed|living|moved|adopted|born) (?:in|from|to|with|at|near) (?:the )?\\p{Lu}\\p{Ll}{2,20}`,
		exact: true,
	},
	{
		kind: 'confidence',
		sign: /confidence/i,
		notBefore:
			/\b(?:rise|fall|drop|increase|decrease|decline|growth|grow|grew|growing|gain|gained|lack|loss|improvement|boost|crisis|dip|change) $/i,
		form: `${START}in (?:the )?(?:strict |strictest |complete )?confidence${END}`,
	},
	{
		kind: 'confidence',
		sign: /off the record|not (?:to be|for) |confidential/i,
		form: `${START}(?:off the record|not (?:to be|for) (?:minuted|minuting|publication|circulation)|(?:strictly|private and) confidential)${END}`,
	},
];

const DETAILS = FORMS.map((form) => ({ ...form, pattern: new RegExp(form.form, form.exact ? 'gu' : 'giu') }));

/** As many characters before a detail are looked at. */
const CONTEXT = 80;

/** Finds what a line gives away of people; of details that overlap, the first. */
export function personalDetails(line: string): PersonalDetail[] {
	const found = DETAILS.flatMap(({ kind, sign, pattern, before, notBefore, figures: [least, most] = [0, Infinity] }) =>
		Array.from(sign.test(line) ? line.matchAll(pattern) : [], ({ 0: words, index }) => ({ kind, words, index })).filter(
			({ words, index }) => {
				const said = line.slice(Math.max(0, index - CONTEXT), index);
				const count = words.replace(/[^0-9]/g, '').length;
				return (before?.test(said) ?? true) && !notBefore?.test(said) && least <= count && count <= most;
			},
		),
	).toSorted((a, b) => a.index - b.index);
	let end = 0;
	return found.filter(({ index, words }) => {
		if (index < end) return false;
		end = index + words.length;
		return true;
	});
}
