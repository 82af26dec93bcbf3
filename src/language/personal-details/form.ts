/** What of a person a text gives away. */
export const PERSONAL_DETAILS = {
	age: 'gives the age of a child',
	birth: 'gives a date of birth',
	telephone: 'is a telephone number',
	email: 'is an email address',
	address: 'is an address',
	postcode: 'is a postcode',
	number: 'is a number that identifies a person',
	password: 'gives a password',
	case: 'tells of a case that people may recognise',
	confidence: 'says that something is confidential',
} as const;

/** How a detail is written: in a line with single spaces, and with plain hyphens and apostrophes. */
export interface DetailForm {
	readonly kind: keyof typeof PERSONAL_DETAILS;
	/** What a line with it holds: quickly looked for, since most lines have none. */
	readonly sign: RegExp;
	readonly pattern: RegExp;
	/** What the words before it must end with, and what they must not. */
	readonly before?: RegExp;
	readonly notBefore?: RegExp;
	/** How many figures it has: the least and the most. */
	readonly figures?: readonly [least: number, most: number];
}

/** Forms that have a sign in common. */
export interface DetailForms {
	readonly sign: RegExp;
	readonly forms: readonly DetailForm[];
}

/** One of some words; `_` is a space or a hyphen in one. */
export const oneOf = (words: string) => `(?:${words.trim().split(/\s+/).join('|').replaceAll('_', '[ -]')})`;
export const START = '(?<![\\p{L}\\p{M}\\p{N}])';
export const END = '(?![\\p{L}\\p{M}\\p{N}])';
/** A name, or another word with a capital. */
export const CAPITAL = "\\p{Lu}[\\p{L}'-]{1,20}";
/** A few words that describe what comes after them. */
export const DESCRIBED = `(?:(?!${oneOf('of average typical median number')}${END})[\\p{L}-]{1,20} ){0,3}?`;

export const MONTH = oneOf(
	'jan(?:uary)? feb(?:ruary)? mar(?:ch)? apr(?:il)? may june? july? aug(?:ust)? sept?(?:ember)? oct(?:ober)? nov(?:ember)? dec(?:ember)?',
);

/** Someone who may be a child. Twins and groups are several. */
const ONE_CHILD =
	'child boy girl baby infant toddler teenager pupil brother sister son daughter niece nephew grand_?child grand_?son grand_?daughter young_person youngster newborn';
export const CHILD = oneOf(ONE_CHILD);
export const SIBLINGS = oneOf('siblings twins triplets brothers sisters');
export const CHILDREN = `(?:${oneOf(`${ONE_CHILD} sibling twin sibling_group`)}s?|children|babies|young people|grandchildren)`;
export const FAMILY = oneOf(
	'family couple mother father mum dad parent grandparent grandmother grandfather adopter carer foster_carer birth_mother birth_father birth_parent',
);
