import { editDistance } from '../../language/nearest.ts';

/** Whether a comment, or what is in brackets and the like, may be meant as a mark. */
export function isInDoubt(content = ''): boolean {
	if (/^\s*alb-allow\s+[a-z]+-[a-z]/i.test(content)) return false;
	const words = wordsOf(content);
	return words.some(isNearly) || isNearly(words.join('')) || IN_OTHER_WORDS.test(words.join(' '));
}

function wordsOf(content: string): string[] {
	return content.toLowerCase().match(/\p{L}+/gu) ?? [];
}

const BOUND = '(?:begin|begins|beginning|start|starts|end|ends|ending)';
const IS_BOUND = new RegExp(`^${BOUND}$`);
const PART =
	'(?:items?|sections?|parts?|passages?|text|business|matters?|session|minutes?|information|discussion|notes?)';
/** A comment that consists of another word for the same. */
const IN_OTHER_WORDS = new RegExp(
	`^(?:${BOUND} )?(?:of )?(?:the )?(?:strictly )?(?:confidential|private(?: and confidential)?|redacted|secret|sensitive|official sensitive|exempt|not public|non public|not for (?:publication|(?:the )?public|circulation)|do not publish)(?: ${PART})?(?: ${BOUND})?(?: here)?$`,
);
const IN_MARK = new RegExp(`^(?:${BOUND}|${PART}|of|the|this|is|here)$`);

/** Whether a text consists of the word, and what goes with it in a mark: `end of restricted section`. */
export function isMark(content = ''): boolean {
	const words = wordsOf(content);
	return words.some(isNearly) && words.every((word) => isNearly(word) || IN_MARK.test(word));
}

/** Whether it says that it begins or ends something. */
export function isBound(content = ''): boolean {
	return content.includes('/') || wordsOf(content).some((word) => IS_BOUND.test(word));
}

/** The word that a mark consists of. */
const WORD = 'restricted';

/** Whether a word is the one, or a slip of it: `restrict`, `restriced`. What is unrestricted is not. */
function isNearly(word: string): boolean {
	if (/^restrict(?:s|ed|ing|ions?|ive)?$/.test(word)) return true;
	return word.length >= 8 && word.length <= 12 && !/^(?:un|de)r/.test(word) && editDistance(word, WORD) <= 2;
}
