import type { TemplateMistake } from '../template/template.ts';

/** The tokens of a style sheet that matter here: comments, strings, addresses, braces. */
const PIECE =
	/\/\*[\s\S]*?(?:\*\/|$)|\b(?:url|src)\(\s*(?:"(?<double>(?:\\.|[^"\\\n])*)"|'(?<single>(?:\\.|[^'\\\n])*)'|(?<bare>[^)"']*))|"(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?|@import\b|image-set\(\s*["']|<\/style|[{}]/gi;

/** Why a style sheet cannot be embedded: what it would fetch from elsewhere, and what is left open in it. */
export function styleMistakes(style: string): TemplateMistake[] {
	const mistakes: TemplateMistake[] = [];
	const open: number[] = [];
	for (const match of style.matchAll(PIECE)) {
		const [piece] = match;
		if (piece === '{') open.push(match.index);
		else if (piece !== '}' || open.pop() === undefined) {
			const message = messageFor(piece, match.groups ?? {});
			if (message !== undefined) mistakes.push({ offset: match.index, message });
		}
	}
	return [...mistakes, ...open.map((offset) => ({ offset, message: 'the "{" here has no "}"' }))];
}

function messageFor(piece: string, groups: Readonly<Record<string, string | undefined>>): string | undefined {
	const address = groups['double'] ?? groups['single'] ?? groups['bare'];
	if (address !== undefined)
		return /^\s*(?:data:|#)/i.test(address) ? undefined : FETCHES(piece.slice(0, piece.indexOf('(')));
	if (piece.startsWith('/*'))
		return piece.endsWith('*/') && piece.length > 3 ? undefined : 'the comment that begins here has no end: "*/"';
	if (piece === '}') return 'the "}" here ends nothing';
	if (/^image-set/i.test(piece)) return FETCHES('image-set');
	if (/^@import/i.test(piece))
		return '"@import" fetches another style, and a page holds all it needs; copy its rules to here';
	if (/^<\/style/i.test(piece)) return '"</style" would end the style of the page here';
	return piece.length > 1 && piece.endsWith(piece[0] ?? '')
		? undefined
		: `the text that begins here has no closing ${piece[0]}`;
}

const FETCHES = (what: string) =>
	`"${what}(…)" fetches something from elsewhere, and a page holds all it needs; write it as "data:…", or leave it out`;
