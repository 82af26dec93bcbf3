import { MONTHS } from '../../model/calendar-date.ts';
import { personAt } from '../who.ts';
import type { Find, Kinds, Words } from './phrases.ts';
import { isWord } from './tokens.ts';
import { isBareVerb, isDoing, isNounToo, isOrder, isSent, isTask } from './verbs.ts';

/** Bodies that meet and decide, and their members. */
const BODIES: ReadonlySet<string> = new Set(
	`board committee council meeting group member councillor panel forum members councillors cllrs trustees governors commissioners directors
	everyone all association society club partnership assembly executive cabinet steering present port trust authority`.split(
		/\s+/,
	),
);
/** Those who act for a body. */
const STAFF: ReadonlySet<string> = new Set(
	`clerk chair chairman chairwoman chairperson vice-chair vice-chairman secretary treasurer convenor convener president editor manager
	officer officers team staff secretariat office director warden caretaker webmaster administrator coordinator co-ordinator`.split(
		/\s+/,
	),
);
/** Bodies that are not the one that meets. */
const OTHERS: ReadonlySet<string> = new Set(
	`county borough district city national regional federal government highways police school church diocese ministry
	department planning nhs cross housing other new`.split(/\s+/),
);
const ARTICLES: ReadonlySet<string> = new Set(['the', 'our', 'all', 'both', 'each', 'this', 'a', 'an', 'one']);

const wordAt = ({ tokens }: Words, at: number) => tokens[at]?.word ?? '';

/** The index of the token at which an offset of the text is, or the one after it. */
function tokenFrom({ tokens }: Words, offset: number, from: number): number {
	let at = from;
	while (at < tokens.length && (tokens[at]?.start ?? 0) < offset) at++;
	return at;
}

/** A person, by whatever name. */
const person: Find = (words, at) => {
	const token = words.tokens[at];
	if (!token) return undefined;
	const found = personAt(words.text, token.start, words.people);
	if (!found) return undefined;
	const [, second = ''] = found.written.toLowerCase().split(/\s+/);
	const isOther = OTHERS.has(second) || OTHERS.has(token.word) || /^\p{Lu}{3,}$/u.test(found.written);
	return found.fits.length === 0 && isOther ? undefined : tokenFrom(words, found.end, at);
};

/** `the board`, `the Parish Council`, `all members`, `the Standards Team`, but not `the County Council`. */
function bodyOf(heads: ReadonlySet<string>): Find {
	return (words, at) => {
		let next = ARTICLES.has(wordAt(words, at)) ? at + 1 : at;
		if (next > at && wordAt(words, next) === 'the') next++;
		for (let count = 0; count < 4; count++) {
			const token = words.tokens[next];
			if (!token || !isWord(token) || OTHERS.has(token.word)) return undefined;
			const isHead = heads.has(token.word);
			if (isHead && !heads.has(wordAt(words, next + 1))) return next + 1;
			if (!isHead && !token.capital && next === at) return undefined;
			next++;
		}
		return undefined;
	};
}

const body = bodyOf(BODIES);
const officer = bodyOf(STAFF);
/** `the Clerk`, `Editor of The Pump`. */
const staff: Find = (words, at) => {
	const end = officer(words, at);
	const of = end !== undefined && wordAt(words, end) === 'of' ? named(words, end + 1) : undefined;
	return of ?? end;
};

const chair = bodyOf(new Set(['chair', 'chairman', 'chairwoman', 'chairperson']));

const we: Find = (words, at) =>
	wordAt(words, at) === 'we' || (wordAt(words, at) === 'i' && words.tokens[at]?.capital) ? at + 1 : undefined;

const someone: Find = (words, at) => person(words, at) ?? staff(words, at) ?? body(words, at) ?? we(words, at);

/** One or several: `MH`, `MH and RE`, `the Chair, Cllr Hunt and the Clerk`. */
function several(one: Find): Find {
	return (words, at) => {
		let end = one(words, at);
		for (let count = 0; end !== undefined && count < 9; count++) {
			let next = end;
			while (/^(?:,|&|\/|and|plus|or)$/.test(wordAt(words, next)) && next < end + 2) next++;
			const after = next === end ? undefined : one(words, next);
			if (after === undefined) break;
			end = after;
		}
		if (end === undefined) return undefined;
		return wordAt(words, end) === '(' ? afterBracket(words, end) : end;
	};
}

function afterBracket(words: Words, at: number): number {
	for (let next = at; next < at + 8; next++) if (wordAt(words, next) === ')') return next + 1;
	return at;
}

/** Words at the beginning of a sentence that ask nobody: `How to deal with it`, `Important to note`. */
const NO_AGENT =
	/^(?:an?|\p{L}+(?:ing|ed)|how|what|where|when|who|why|need|desire|important|difficult|easy|good|able|ability|decision|proposal|request|plan|right|systems?|refer|motion|aim|due|according|in|on|it|there|this|that|they|as|if|from|prior|thanks|subject|next|further|work|more|if|also|not|no|yes)$/u;

/** Words with capitals, whoever they are: `Open Standards Team`, `PM`, `Highways`. */
const named: Find = (words, at) => {
	let next = ARTICLES.has(wordAt(words, at)) ? at + 1 : at;
	const first = next;
	if (NO_AGENT.test(wordAt(words, first))) return undefined;
	// A mark has no capital.
	while (next < first + 4 && words.tokens[next]?.capital) next++;
	return next === first ? undefined : next;
};
/** A first name or a surname alone: `Dean`, and not `Highways` or `NCC`. */
const single: Find = (words, at) => {
	const token = words.tokens[at];
	const written = words.text.slice(token?.start, token?.end);
	return /^\p{Lu}\p{Ll}{2,15}$/u.test(written) &&
		!/(?:s|ing|ed|ion|ment|ity|age)$/.test(written) &&
		!isOrder(token?.word ?? '')
		? at + 1
		: undefined;
};

const when = (is: (word: string) => boolean): Find => {
	return (words, at) => (is(wordAt(words, at)) ? at + 1 : undefined);
};

const TIMES: ReadonlySet<string> = new Set([
	...MONTHS.map((month) => month.toLowerCase()),
	'spring',
	'summer',
	'autumn',
	'winter',
]);

/** Words before `to be sent` and `will be sent` that are no thing that it is done with. */
const NO_THING: ReadonlySet<string> = new Set(
	`need needs needed able unable have has had having going want wants wanted like used ought require requires required seem seems
	appear appears and or not likely possible how where when what whether yet it that which who they there to will would can could may
	might should must shall had has been being also enable due he she you we`.split(/\s+/),
);

/** A verb that an order begins with, and no noun: `Check the lights`, but not `Report from the Clerk`. */
const order: Find = (words, at) => {
	const token = words.tokens[at];
	const next = words.tokens[at + 1];
	if (!token || !next || !isOrder(token.word) || !isWord(next)) return undefined;
	const isTitle = token.word === 'refer' || /^\p{Lu}{2}/u.test(words.text.slice(token.start, token.end));
	const isNoun =
		isNounToo(token.word) &&
		!(next.capital && /^(?:contact|e-?mail|call)$/.test(token.word)) &&
		!/^(?:the|a|an|all|any|this|that|these|if|whether|with|back|up|to|out)$/.test(next.word);
	return isTitle || isNoun || /^(?:of|from|by|was|is|were|has|had|will|and)$/.test(next.word) ? undefined : at + 1;
};

/** What is to be done, in an entry that says no more: `To place on the agenda`, but not `To save time, they will meet.` */
const aim: Find = (words, at) =>
	words.tokens.slice(at).some(({ word }) => /^(?:would|will|was|were|is|are|has|had|have|can|could)$/.test(word))
		? undefined
		: order(words, at);

/** The kinds of words that the phrases of matters name. */
export const KINDS: Kinds = {
	who: several(someone),
	body: several((words, at) => body(words, at) ?? chair(words, at) ?? we(words, at)),
	agent: several((words, at) => someone(words, at) ?? named(words, at)),
	named,
	end: (words, at) => (at >= words.tokens.length || /^[.;!]$/.test(wordAt(words, at)) ? at + 1 : undefined),
	/** Someone by initials, wherever they stand. */
	key: ({ tokens, text, people }, at) => {
		const token = tokens[at];
		const written = text.slice(token?.start, token?.end);
		const before = tokens[at - 1]?.word ?? '';
		const isKey = people.initials.has(written) || /^\p{Lu}{2}$/u.test(written);
		return isKey && !/^(?:for|with|by|from|asked|allow|and|to|of|the|a|an)$/.test(before) ? at + 1 : undefined;
	},
	/** What is to be done something with: `minutes to be sent`, but not `needs to be sent`. */
	thing: when((word) => /^[\p{L}\p{N})”"']/u.test(word) && !NO_THING.has(word) && !/ly$/.test(word)),
	staff: when((word) => STAFF.has(word)),
	verb: ({ tokens }, at) => (!tokens[at]?.capital && isBareVerb(tokens[at]?.word ?? '') ? at + 1 : undefined),
	task: when(isTask),
	order,
	aim,
	/** What is done with papers and people; works on the ground are often someone else’s. */
	sent: when(isSent),
	doing: when((word) => word.endsWith('ing') && isDoing(word)),
	chore: when(
		(word) =>
			isOrder(word) &&
			!/^(?:accept|adopt|approve|support|recommend|pay|appoint|resolve|go|make|keep|continue)$/.test(word),
	),
	single,
	adv: when((word) =>
		/^(?:also|then|now|both|all|again|further|still|just|therefore|duly|kindly|please|\p{L}{3,12}ly)$/u.test(word),
	),
	month: when((word) => TIMES.has(word)),
	decided: when((word) =>
		/^(?:agreed|resolved|decided|approved|accepted|adopted|carried|ratified|elected|re-elected|co-opted|rejected|refused|declined|passed|endorsed|appointed|reappointed|re-appointed|unanimous)$/.test(
			word,
		),
	),
};
