import { type BadInput, CANARY, minutes, withFront } from './bad-input.ts';

const program = `globalThis.${CANARY} = true`;
const undated = (text: string) => ({ 'minutes/march.md': text });
const good = minutes();
const bomb = Array.from({ length: 9 }, (_, at) => `n${at + 1}: &n${at + 1} [${Array(9).fill(`*n${at}`).join(', ')}]`);

/** Front matter that is missing, not closed, not YAML, or too much. */
export const badFrontMatters: readonly BadInput[] = [
	['no front matter', undated(good.slice(good.indexOf('# '))), 1, ['file-name', 'front-matter']],
	['front matter that is not closed', good.replace('\n---\n', '\n'), 1, ['front-matter']],
	[
		'front matter that is not closed, in a file that is all YAML',
		undated('---\nboard: Trustees\nroom: small\n'),
		1,
		['file-name', 'front-matter'],
	],
	['a program in JavaScript', withFront(`({ title: (${program}) })`, 'js'), 1, ['front-matter']],
	[
		'a program, its language spelt out',
		withFront(`(() => { ${program}; return {}; })()`, ' JavaScript'),
		1,
		['front-matter'],
	],
	['a program after good front matter', good.replace('\n---\n', `\n---\n---js\n{ a: (${program}) }\n---\n`), 0, []],
	['another language', withFront('title = "Trustees"', 'toml'), 1, ['front-matter']],
	['a key twice', good.replace('date: 2025-03\n', 'date: 2025-03\ndate: 2025-02\n'), 1, ['front-matter']],
	['a tab before a key', withFront('title: Trustees\nlocation:\n\tdate: 2025-03'), 1, ['front-matter']],
	[
		'aliases of aliases of aliases',
		withFront(['title: Trustees', 'n0: &n0 [ha]', ...bomb].join('\n')),
		1,
		['front-matter'],
	],
	['an alias of itself', withFront('title: &t [*t]'), 1, ['front-matter']],
	[
		'keys that every JavaScript object has',
		withFront(
			'title: Trustees\n<<: { __proto__: { spoilt: 1 } }\n__proto__: { spoilt: 2 }\nconstructor: { prototype: { spoilt: 3 } }',
		),
		0,
		['front-matter', 'front-matter-key'],
	],
	['three thousand lists in lists', withFront(`title: ${'['.repeat(3000)}${']'.repeat(3000)}`), 1, ['front-matter']],
	['tags', withFront('title: !!js/regexp /a/\nroom: !own small'), 1, ['front-matter']],
	[
		'thirty thousand blank lines',
		undated(withFront(`${'\n'.repeat(30_000)}title: Trustees`)),
		1,
		['file-name', 'front-matter'],
	],
	[
		'values that YAML would read as others',
		withFront(
			'date: 2025-03\ntitle: No\nlocation: 012\nstart: 9:30\nfloor: 1_0\ncode: 0x1F\nguest: ~\nnext-meeting: 2025-02-30',
		),
		1,
		['front-matter', 'front-matter-key'],
	],
	['a value that begins with @', withFront('title: Trustees\nchair: @DO\nguests: [@PB]'), 1, ['front-matter']],
	['a value with a comment after it', withFront('title: Trustees #40 shelves'), 0, ['front-matter']],
	[
		'a horizontal rule, a line like a key, and another rule',
		`---\nRemark: nobody was against it\n---\n\n${withFront('').slice(9)}`,
		0,
		['front-matter', 'front-matter-key'],
	],
	[
		'five dashes on a line of a longer text',
		withFront('title: |\n  Trustees\n-----\ndate: 2025-03'),
		1,
		['front-matter'],
	],
	['a list that is not closed', withFront('title: ['), 1, ['front-matter']],
	[
		'a file of one word that every object has as a key',
		undated('constructor'),
		1,
		['file-name', 'front-matter', 'log-missing'],
	],
];
