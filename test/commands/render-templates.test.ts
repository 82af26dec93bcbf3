import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FRAME_TEXT } from '../../src/formats/html/frame.ts';
import { alb, board, project } from '../support/board.ts';
import { sampleMinutes } from '../support/minutes.ts';

const minutes = {
	'alb.yaml': 'board: Hall & Garden "Trust"\n',
	'minutes/2025-04.md': sampleMinutes({ rows: ['1 | Book the hall | MH | July 2024 | closed'] }),
};
const PAGE = `<!doctype html>
<html lang="{{language}}">
<head>
<title>{{title}}</title>
<style>{{{style}}}</style>
</head>
<body>
{{{content}}}
</body>
</html>
`;

async function rendered(templates: Readonly<Record<string, string>>, format = 'html'): Promise<string> {
	const files = Object.entries(templates).map(([name, text]) => [`templates/${name}`, text] as const);
	const folder = board({ ...minutes, ...Object.fromEntries(files) });
	const { status, out, err } = await alb(folder, 'render', 'last', '--to', format, '--stdout');
	return status === 0 && err === '' ? out : err;
}

/** What is said of a template, line by line, without the words that are always there. */
async function mistakesIn(name: string, text: string, format = 'html'): Promise<readonly string[]> {
	const lines = (await rendered({ [name]: text }, format)).split('\n');
	expect(lines[0]).toBe(`alb: the look of ${format} cannot be used; nothing was written`);
	return lines.slice(1, -1);
}

const styleOf = (page: string) => /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? '';
const policyOf = (page: string) => /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
const hashOf = (style: string) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

describe('a style of the board’s own', () => {
	test('follows the built-in one, and the policy knows it', async () => {
		const page = await rendered({ 'style.css': ':root { --accent: #7a003c }\r\n' });
		const style = styleOf(page);
		expect(style).toContain('--accent: #14556b');
		expect(style).toMatch(/:root \{ --accent: #7a003c \}\n$/);
		expect(policyOf(page)).toBe(`default-src 'none'; style-src ${hashOf(style)}; base-uri 'none'; form-action 'none'`);
	});

	test('may hold pictures and fonts, and then the browser may show these', async () => {
		const page = await rendered({ 'style.css': '.board { background: url("data:image/png;base64,AAAA") }\n' });
		expect(policyOf(page)).toContain('; img-src data:; font-src data:; ');
	});

	test.each([
		[
			'@import "house.css";',
			'1:1  "@import" fetches another style, and a page holds all it needs; copy its rules to here',
		],
		[
			'a {}\n.b { background: url(https://example.org/a.png) }',
			'2:18  "url(…)" fetches something from elsewhere, and a page holds all it needs; write it as "data:…", or leave it out',
		],
		[
			`a { background: image-set('a.png' 1x) }`,
			'1:17  "image-set(…)" fetches something from elsewhere, and a page holds all it needs; write it as "data:…", or leave it out',
		],
		['p { color: red', '1:3  the "{" here has no "}"'],
		['p { color: red }\n  }', '2:3  the "}" here ends nothing'],
		['p {}\n/* a note', '2:1  the comment that begins here has no end: "*/"'],
		[`p { content: 'a }\n}`, `1:14  the text that begins here has no closing '`],
		['</style><script>', '1:1  "</style" would end the style of the page here'],
	])('is not one where it says %j', async (style, mistake) => {
		expect(await mistakesIn('style.css', style)).toContain(`templates/style.css:${mistake}`);
	});

	test('what is in comments and texts is not a fault', async () => {
		expect(
			await rendered({ 'style.css': `/* url(x) @import { */ p::before { content: "} url(" } a { fill: url(#b) }` }),
		).toMatch(/^<!doctype html>/);
	});
});

describe('a frame of the board’s own', () => {
	test('goes round what the page is about', async () => {
		const page = await rendered({
			'page.html': PAGE.replace(
				'<body>',
				'<body>\n<p>{{#board}}Papers of {{board}}{{/board}}{{! not said }}</p>',
			).replace('{{{style}}}', '{{{style}}}\n.a { color: red }'),
		});
		const policy = `default-src 'none'; style-src ${hashOf(styleOf(page))}; base-uri 'none'; form-action 'none'`;
		expect(page.replace(styleOf(page), '…')).toMatch(
			new RegExp(
				`^<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="${policy.replace(/[+/().]/g, '\\$&')}">\n<title>Meeting notes and action log: April 2025</title>\n<style>…</style>\n</head>\n<body>\n<p>Papers of Hall &amp; Garden &quot;Trust&quot;</p>\n<header>\n`,
			),
		);
		expect(page).toMatch(/<\/main>\n<\/body>\n<\/html>\n$/);
		expect(styleOf(page)).toMatch(/\n\.a \{ color: red \}$/);
	});

	test('takes nothing of the policy away, and adds pictures that it holds', async () => {
		const page = await rendered({
			'page.html': PAGE.replace('<style>{{{style}}}</style>', '<meta charset="UTF-8">').replace(
				'<body>',
				'<body><img alt="{{board}}" src="data:image/gif;base64,AAAA">',
			),
		});
		expect(policyOf(page)).toBe(
			"default-src 'none'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'",
		);
		expect(page.match(/charset/gi)).toHaveLength(1);
	});

	const head = PAGE.indexOf('<title>');
	const withHead = (text: string) => PAGE.slice(0, head) + text + PAGE.slice(head);
	const withBody = (text: string) => PAGE.replace('{{{content}}}', `${text}{{{content}}}`);
	test.each([
		['a misspelt name', withBody('{{tilte}}'), '8:1  "{{tilte}}" is not a placeholder; did you mean "{{title}}"?'],
		[
			'a name of nothing',
			withBody('{{constructor}}'),
			'8:1  "{{constructor}}" is not a placeholder; the placeholders are language, title, board, style, content',
		],
		[
			'another file',
			withBody('{{> /etc/passwd}}'),
			'8:1  "{{> /etc/passwd}}" includes another file, which templates cannot do',
		],
		['a tag without its end', PAGE.replace('{{title}}', '{{title'), '4:8  the "{{" here has no "}}" after its name'],
		[
			'a section without its end',
			withBody('{{#board}}'),
			'8:1  "{{#board}}" begins a section that does not end with "{{/board}}"',
		],
		[
			'no content',
			PAGE.replace('{{{content}}}', ''),
			'1:1  "{{{content}}}" is missing: in its place goes what the page is about',
		],
		['content twice', withBody('{{{content}}}'), '8:14  "{{{content}}}" is there twice; it goes in once'],
		[
			'content as text',
			PAGE.replace('{{{content}}}', '{{content}}'),
			'8:1  write "{{{content}}}", with three braces: it is made of elements',
		],
		[
			'content in a section',
			PAGE.replace('{{{content}}}', '{{#board}}{{{content}}}{{/board}}'),
			'8:11  "{{{content}}}" is in a section, and every page needs it',
		],
		[
			'content in the head',
			PAGE.replace('{{{content}}}', '').replace('{{title}}', '{{{content}}}'),
			'4:8  "{{{content}}}" goes between "<body>" and "</body>", and into no tag',
		],
		[
			'content in an attribute',
			PAGE.replace('{{{content}}}', '<p title="{{{content}}}"></p>'),
			'8:11  "{{{content}}}" goes between "<body>" and "</body>", and into no tag',
		],
		[
			'a placeholder in a comment',
			withBody('<!-- {{title}} -->'),
			'8:6  "{{title}}" is in a comment; write comments as {{! … }}',
		],
		['words as elements', withBody('{{{title}}}'), '8:1  write "{{title}}", with two braces: it is text'],
		[
			'words without quotation marks',
			withBody('<p title={{title}}></p>'),
			'8:10  "{{title}}" must be in double quotation marks: title="{{title}}"',
		],
		[
			'words in an address',
			withBody('<a href="{{title}}">a</a>'),
			'8:10  "{{title}}" cannot be here; it goes between elements, or into lang, title, alt or aria-label',
		],
		[
			'words in a tag',
			withBody('<p {{title}}></p>'),
			'8:4  "{{title}}" cannot be here; it goes between elements, or into lang, title, alt or aria-label',
		],
		['words in a style', PAGE.replace('{{{style}}}', '{{title}}'), '5:8  "{{title}}" cannot be in a style'],
		['the style elsewhere', withBody('{{{style}}}'), '8:1  write "<style>{{{style}}}</style>", with three braces'],
		['no head', '{{{content}}}', '1:1  there is no "<head>", into which alb writes that the page is to load nothing'],
		[
			'a head now and then',
			PAGE.replace('<head>', '{{#board}}<head>').replace('</head>', '</head>{{/board}}'),
			'3:1  "<head>" is within "{{#board}}", and every page needs it',
		],
		['a program', withHead('<script src="a.js"></script>'), '4:1  "<script>": a page runs no program; leave it out'],
		[
			'a program in a section',
			withBody('{{^board}}<script>alert(1)</script>{{/board}}'),
			'8:11  "<script>": a page runs no program; leave it out',
		],
		[
			'a program on an event',
			withBody('<p\nonclick="alert(1)">a</p>'),
			'9:1  "onclick="alert(1)"": a page runs no program; leave it out',
		],
		[
			'a program in a picture',
			withBody('<svg><g onload="a()"/></svg>'),
			'8:9  "onload="a()"": a page runs no program; leave it out',
		],
		[
			'a style from elsewhere',
			withHead('<link rel="stylesheet" href="a.css">'),
			'4:1  "<link>": it fetches something from elsewhere, and a page holds all it needs; put the style into templates/style.css',
		],
		[
			'a picture from elsewhere',
			withBody('<img alt="" src="logo.png">'),
			'8:13  "src="logo.png"": it fetches something from elsewhere, and a page holds all it needs; write a picture as "data:image/…"',
		],
		[
			'a picture of a picture',
			withBody('<svg><image href="https://example.org/a.png"/></svg>'),
			'8:13  "href="https://example.org/a.png"": it fetches something from elsewhere, and a page holds all it needs; write a picture as "data:image/…"',
		],
		[
			'another page',
			withBody('<iframe src="a.html"></iframe>'),
			'8:1  "<iframe>": it fetches something from elsewhere, and a page holds all it needs; leave it out',
		],
		[
			'a way out',
			withHead('<meta http-equiv="refresh" content="0;url=https://example.org">'),
			'4:7  "http-equiv="refresh"": alb says itself what the page may load; leave it out',
		],
		[
			'a link to a program',
			withBody('<a href="java\tscript:alert(1)">a</a>'),
			'8:4  "href="java\tscript:alert(1)"": it leads to a program or a file; links lead to http, https or mailto',
		],
		[
			'a form',
			withBody('<form action="https://example.org"></form>'),
			'8:1  "<form>": a page sends nothing; leave it out',
		],
		[
			'a style in an attribute',
			withBody('<p style="color: red">a</p>'),
			'8:4  "style="color: red"": the page allows no styles here; write a rule into templates/style.css',
		],
		['another writing', withHead('<meta charset="latin1">'), '4:7  "charset="latin1"": pages are written in utf-8'],
		[
			'an import in its style',
			PAGE.replace('{{{style}}}', '{{{style}}}\n@import "a.css";'),
			'6:1  "@import" fetches another style, and a page holds all it needs; copy its rules to here',
		],
		['an element without its end', withBody('<div>'), '8:1  the "<div>" here has no "</div>"'],
		[
			'a tag without its end',
			withBody('<p class="a'),
			'8:1  the tag that begins here has no ">", or a text in it no closing quotation mark',
		],
	])('is refused with %s', async (_, page, mistake) => {
		expect(await mistakesIn('page.html', page)).toContain(`templates/page.html:${mistake}`);
	});

	const torn = 'with or without the "{{…}}" here or further down, an element is torn apart';
	test.each([
		[
			'a comment in a tag',
			withBody('<p>a</p><scr{{! x }}ipt>alert(1)</scr{{! x }}ipt>'),
			'8:49  this is not HTML: end tag with attributes',
		],
		[
			'a comment after the beginning of a tag',
			withBody('<{{! x }}script>alert(1)<{{! x }}/script>'),
			'8:2  this is not HTML: invalid first character of tag name',
		],
		[
			'a comment in the end of the title',
			PAGE.replace('{{title}}', '</ti{{! x }}tle><script>alert(1)</script>'),
			`4:12  ${torn}`,
		],
		['a title that ends now and then', PAGE.replace('</title>', '{{#board}}</title>{{/board}}'), `4:17  ${torn}`],
		[
			'the characters now and then',
			PAGE.replace('<head>', '<head>{{#board}}<meta charset="utf-8">{{/board}}'),
			`3:7  ${torn}`,
		],
	])('is refused where a section tears an element apart: %s', async (_, page, mistake) => {
		expect((await mistakesIn('page.html', page)).at(0)).toBe(`templates/page.html:${mistake}`);
	});

	test('of several mistakes all are named, in their order', async () => {
		expect(await mistakesIn('page.html', withBody('<script></script><base href="a"><p onclick="b">c</p>'))).toEqual([
			'templates/page.html:8:1  "<script>": a page runs no program; leave it out',
			'templates/page.html:8:18  "<base>": it would turn the links of the page elsewhere; leave it out',
			'templates/page.html:8:24  "href="a"": it fetches something from elsewhere, and a page holds all it needs; write a picture as "data:image/…"',
			'templates/page.html:8:36  "onclick="b"": a page runs no program; leave it out',
		]);
	});
});

test('the documentation shows the built-in frame and what is said of mistakes', async () => {
	const whole = readFileSync(join(project, 'docs/circulating.md'), 'utf8');
	const page = whole.slice(whole.indexOf("## The board's own look"));
	const blocks = [...page.matchAll(/```(\w*)\n(.*?)```/gs)].map(([, language, text = '']) => ({ language, text }));
	const shown = (language: string) => blocks.find((block) => block.language === language)?.text ?? '';
	expect(shown('html')).toBe(FRAME_TEXT);
	expect(await rendered({ 'page.html': shown('html'), 'style.css': shown('css') })).toBe(
		await rendered({ 'style.css': shown('css') }),
	);
	expect(await rendered({ 'page.md': shown('markdown') }, 'md')).toMatch(/\n---\n\n\*Hall & Garden/);
	const wrong = {
		'page.html': FRAME_TEXT.replace('<meta charset="utf-8">', '<title>{{tilte}}</title>'),
		'style.css': '@import "a.css";',
	};
	expect((await rendered(wrong)).split('\n').toSorted()).toEqual(shown('').split('\n').toSorted());
});

describe('a frame for Markdown', () => {
	test('goes round the notes', async () => {
		const page = await rendered(
			{ 'page.md': '---\nlang: {{language}}\n---\n{{#board}}*{{board}}*\n\n{{/board}}{{{content}}}\n\nSent out.\n' },
			'md',
		);
		expect(page).toMatch(
			/^---\nlang: en-GB\n---\n\*Hall & Garden "Trust"\*\n\n# Meeting notes and action log: April 2025\n/,
		);
		expect(page).toMatch(/closed \|\n\nSent out\.\n$/);
	});

	test.each([
		['Sent out.', '1:1  "{{content}}" is missing: in its place goes what the page is about'],
		['{{content}}\n{{content}}', '2:1  "{{content}}" is there twice; it goes in once'],
		['{{#board}}\n{{content}}\n{{/board}}', '2:1  "{{content}}" is in a section, and every page needs it'],
		['a\n  {{contnet}}', '2:3  "{{contnet}}" is not a placeholder; did you mean "{{content}}"?'],
	])('is refused: %j', async (text, mistake) => {
		expect(await mistakesIn('page.md', text, 'md')).toEqual([`templates/page.md:${mistake}`]);
	});
});

test('a template that would take too long to read is refused', async () => {
	expect((await mistakesIn('page.html', PAGE.replace('{{{content}}}', '<div>'.repeat(30_000)))).at(0)).toBe(
		'templates/page.html:1:1  "{{{content}}}" is missing: in its place goes what the page is about',
	);
	const deep = `${'<div>'.repeat(99)}${'</div>'.repeat(99)}`;
	expect(await mistakesIn('page.html', PAGE.replace('<body>', `<body>${deep}`))).toEqual([
		'templates/page.html:7:497  elements are more than 100 deep',
	]);
	const open = await mistakesIn('page.html', PAGE.replace('<body>', `<body>${'<div>'.repeat(50)}`));
	expect(open).toHaveLength(21);
	expect(open.at(-1)).toBe('… and 30 more in templates/page.html');
	expect(await mistakesIn('style.css', `/*${' '.repeat(1024 * 1024)}*/`)).toEqual([
		'templates/style.css  it is larger than 1024 kB; make the pictures in it smaller',
	]);
});

test('a template that is no text is refused at its line', async () => {
	const folder = board({ ...minutes, 'templates/style.css': Uint8Array.from([0x61, 0x0a, 0xa3, 0x0a]) });
	expect((await alb(folder, 'render')).err).toBe(
		'alb: the look of html cannot be used; nothing was written\ntemplates/style.css:2:1  this line is not saved as UTF-8; open the file and save it as UTF-8 text\n',
	);
});
