import { CAPITAL, type DetailForm, type DetailForms, END, MONTH, oneOf, START } from './form.ts';

const STREET = oneOf(
	`Street St Road Rd Avenue Ave Lane Close Drive Crescent Gardens? Terrace Court Grove Mews Square Walk Way Row Place View
	Parade Hill Green Rise Park Fields? Meadows? Mead Vale Croft Wharf Quay Yard Common Villas Mansions Buildings Heights
	Mount Orchard Paddocks? Drove Bank`,
);
/** What is counted, or named, and is no street: `28 Day Drive`, `3 Strategic Way`. */
const NO_STREET = `(?!${oneOf(
	'Day Days Week Weeks Month Months Year Hour Minute Strategic Area Safety Training Adoption Action Early Best Better Right Key Step Point Big Million',
)} )`;
const STREET_END = `${END}(?! ${oneOf('Safety Show Test Map Group Plan Project Campaign Scheme Closures? Week Day Survey Review')}${END})`;
const NO_HOUSE = `(?<!${oneOf('[Ii]tem [Aa]ction [Ss]ection [Pp]age [Pp]aper [Aa]ppendix [Tt]able [Tt]opic [Pp]oint [Yy]ear')}s? |[0-9][.,])`;
const HOUSE = '[1-9][0-9]{0,3}\\p{L}?';

/** The areas of postcodes, as Royal Mail has them. */
const AREA = oneOf(
	`AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EN EX FK FY G GL GU GY
	HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH
	PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE`,
);
const INWARD = '[0-9][ABD-HJLNP-UW-Z]{2}';

/** The number of something else, or of a body that is no person. */
const OTHER_NUMBER =
	/\b(?:invoice|company|charity|order|account|reference|ref|registered|cheque|voucher|serial|licence|policy|version|isbn|grant|purchase)(?: (?:number|no|num|ref|is))?[.:]? ?$/i;

const FORMS: readonly DetailForm[] = [
	{
		kind: 'email',
		sign: /@|[[(]at[\])]| dot /i,
		pattern:
			/[\p{L}\p{N}._%+-]{1,64}(?:@| ?[[(]at[\])] ?| at (?=[\p{L}\p{N}-]{1,63} dot ))[\p{L}\p{N}-]{1,63}(?:(?:\.| dot )[\p{L}\p{N}-]{1,63}){0,5}(?:\.| dot )\p{L}{2,24}/giu,
	},
	{
		kind: 'telephone',
		sign: /[+0][0-9]/,
		notBefore: OTHER_NUMBER,
		pattern:
			/(?<![\p{L}\p{N}.,/£$€-])(?![0-9]{2}[ .-][0-9]{2}[ .-](?:19|20)[0-9]{2}(?![0-9]))(?:\+[0-9]|\(?0[0-35789])[0-9 ().-]{6,18}[0-9](?![\p{L}\p{N}:-]|[.,/][0-9])/giu,
		figures: [9, 15],
	},
	{
		kind: 'telephone',
		sign: /(?:tel|phone|mob|mobile|fax|number is)[.: ]/i,
		pattern: new RegExp(
			`${START}(?:(?:tel|telephone|phone|mobile|mob|fax)[.:]{0,2} ?(?:no\\.?|number)?:? ?(?:is |on )?|(?:my|his|her|their|your) number is )(?!(?:19|20)[0-9]{2}[ -])[0-9][0-9 -]{4,14}[0-9]${END}`,
			'giu',
		),
		figures: [6, 15],
	},
	{
		kind: 'address',
		sign: new RegExp(` ${STREET}(?![a-z])`),
		pattern: new RegExp(
			`${NO_HOUSE}${START}(?:(?:[Ff]lat|[Aa]partment|[Uu]nit) [0-9]{1,4}\\p{L}?,? (?:at |of )?)?${HOUSE},? (?!${MONTH} ${STREET} \\p{Lu})(?:${NO_STREET}\\p{Lu}[\\p{L}'.-]{0,24} ){1,3}${STREET}${STREET_END}`,
			'gu',
		),
	},
	{
		kind: 'address',
		sign: /[0-9][a-z]?,? The /,
		pattern: new RegExp(
			`${NO_HOUSE}${START}[0-9]{1,3}[A-Za-z]?,? The (?:${STREET}|${oneOf('Limes Elms Oaks Cedars Willows Beeches Firs Pines Maltings Hollies Laurels Poplars Spinney Ridge Broadway Ridings Glebe')})${STREET_END}`,
			'gu',
		),
	},
	{
		kind: 'address',
		sign: /[0-9][a-z]? [A-Za-z']{3,20} (?:lane|street|avenue|crescent|terrace|road)/,
		pattern: new RegExp(
			`${NO_HOUSE}${START}(?:[2-9]|[1-9][0-9]{1,2})[a-z]? (?!${oneOf('noon day days week weeks month months year years main new more other further busy rural local different')} )[A-Za-z']{3,20} (?:lane|street|avenue|crescent|terrace|road)(?=[,.;)]|$| (?:in|at|and|near) )`,
			'gu',
		),
	},
	{
		kind: 'address',
		sign: /(?:live[sd]?|living|moved|moves|resides?) (?:in|on|at|to) [A-Z]/,
		pattern: new RegExp(
			`(?<=${START}${oneOf('lives? lived living moved moves resides?')} (?:in|on|at|to) )(?:${CAPITAL} ){1,3}${STREET}${STREET_END}`,
			'gu',
		),
	},
	{
		kind: 'address',
		sign: /(?:Cottage|Farmhouse|Bungalow|Flat [0-9]+[A-Z]?), [A-Z0-9]/,
		pattern: new RegExp(
			`${START}(?:(?:${CAPITAL} ){1,2}(?:Cottage|Farmhouse|Bungalow)|Flat [0-9]{1,4}[A-Z]?), (?:[0-9]{1,4} )?${CAPITAL}`,
			'gu',
		),
	},
	{
		kind: 'postcode',
		sign: /[0-9][A-Z]{2}/,
		pattern: new RegExp(`${START}${AREA}[0-9][A-Z0-9]? ?${INWARD}${END}`, 'gu'),
	},
	{
		kind: 'postcode',
		sign: /[a-z][0-9][0-9a-z]? [0-9][a-z]{2}/i,
		pattern: new RegExp(`${START}${AREA}[0-9][A-Z0-9]? (?![0-9]${oneOf('st nd rd th hr')})${INWARD}${END}`, 'giu'),
	},
	{
		kind: 'number',
		sign: /NHS/i,
		pattern: new RegExp(
			`${START}(?:NHS (?:no\\.?|number)[: ]{1,3}(?:is )?)?[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}${END}`,
			'giu',
		),
	},
	{
		kind: 'number',
		sign: /[A-Z]{2} ?[0-9]{2}|[a-z]{2}[0-9]{6}[a-d]/,
		pattern: new RegExp(
			`${START}(?:[A-CEGHJ-PR-TW-Z]{2}(?: [0-9]{2} [0-9]{2} [0-9]{2} | ?[0-9]{6} ?)[A-D]|[a-z]{2}[0-9]{6}[a-d]|[A-Z]{2}[0-9]{2}[A-Z][0-9]{5})${END}`,
			'gu',
		),
	},
	{
		kind: 'number',
		sign: /sort code|account n|[a-z][0-9]{11}/i,
		pattern: new RegExp(
			`${START}(?:(?:sort code|account (?:no\\.?|number))[: ]{1,3}(?:is )?[0-9][0-9 -]{4,12}[0-9]|(?:UPN[: ]{1,3})?[A-Z][0-9]{11}[0-9A-Z])${END}`,
			'giu',
		),
	},
	{
		kind: 'number',
		sign: /(?:number|no\.?|ref(?:erence)?\.?|id)[: ]{1,3}(?:is )?[A-Z/-]{0,5}[0-9]/i,
		pattern: new RegExp(
			`${START}${oneOf('case court patient hospital client child pupil upn mosaic lcs liquidlogic passport driving_licence')} (?:file )?(?:number|no\\.?|ref(?:erence)?\\.?(?: number)?|id)[: ]{1,3}(?:is )?[A-Z0-9][A-Z0-9/-]{3,20}${END}`,
			'giu',
		),
		figures: [3, 20],
	},
	{
		kind: 'password',
		sign: /pass(?:word|code)|\bPIN\b/i,
		pattern: new RegExp(
			`${START}(?:password|passcode|pin)(?: (?:is|for [\\p{L} ]{1,30}(?: is|:)))?:? (?=[^\\s,;]{0,30}[0-9])[^\\s,;]{3,29}[\\p{L}\\p{N}]`,
			'giu',
		),
	},
];

export const CONTACTS: DetailForms = {
	sign: /[0-9@]|[([]at[)\]]| dot |(?:in|on|at|to) [A-Z]|(?:Cottage|Farmhouse|Bungalow),/,
	forms: FORMS,
};
