import { paragraph, wordFile } from './word-file.ts';

/*
 * Books and documents with a long run of one character, or of one word, in one place. Each aims at code that reads a text
 * more than once.
 */

type Files = Readonly<Record<string, string | Uint8Array>>;
type Places = Readonly<Record<string, (run: string) => Files>>;

/** What is repeated. */
export const RUNS: readonly string[] = [
	' ',
	'\t',
	'\u00a0',
	'-',
	'*',
	'_',
	'[',
	']',
	'(',
	')',
	'<!--',
	'<!-- ',
	'-->',
	'#',
	'|',
	'`',
	'~',
	'.',
	':',
	'1',
	'9',
	'0',
	'"',
	"'",
	'’',
	'“',
	'&',
	'\\',
	',',
	';',
	'/',
	'+',
	'=',
	'<',
	'>',
	'{',
	'}',
	'{{',
	'!',
	'?',
	'%',
	'@',
	'–',
	'a',
	'A',
	'é',
	'\u0301',
	'\u200b',
	'😀',
	'\u2028',
	'\u0000',
	'\r',
	'a ',
	'A ',
	'Ab ',
	'MH ',
	'MH, ',
	'MH/',
	'1 ',
	'1. ',
	'. ',
	' .',
	'- ',
	'1.',
	'1,',
	'and ',
	' and',
	'to ',
	'Action ',
	'action 1 ',
	'Action: ',
	'](',
	'[a](',
	'**a** ',
	'a.b',
	'a@',
	'www.',
	'http://',
	'<!-- restricted -->',
	'<a ',
	'&amp;',
	'\\|',
	' |',
	'| ',
	'May ',
	'2025 ',
	'(MH) ',
	'{a} ',
	"a' ",
	' #',
	': ',
	'a: ',
	'a, ',
	'\n',
	'\n ',
	'a\n',
	'- a\n',
	'\t\n',
	'> ',
];

const PEOPLE = '  MH: Mac Heath\n  RE: Rebecca Eligon\n';
const front = ({ date = 'date: 2025-04', title = '', more = '', people = PEOPLE } = {}) =>
	`---\n${date}\n${title}invitees:\n${people}${more}---\n`;
const LOG_HEAD = '| No. | Action | Responsible | Date issued | Due | Status |\n| --: | --- | --- | --- | --- | --- |\n';
const row = ({
	number = '78',
	text = 'Bring it.',
	who = 'MH',
	issued = 'July 2024',
	due = 'May 2025',
	status = 'open',
} = {}) => `| ${number} | ${text} | ${who} | ${issued} | ${due} | ${status} |\n`;
const minutes = ({ head = front(), body = '', rows = row(), label = '## Action log' } = {}) =>
	`${head}\n# Meeting notes: April 2025\n\n## 1. Introductions\n\nMH said that the report is late.\n\n**Action 78 (MH):** Bring the report back.\n\n${body}\n\n${label}\n\n${LOG_HEAD}${rows}`;
const EARLIER = minutes({ head: front({ date: 'date: 2025-01' }) });
const YAML = 'board: South East Region\ncalendar: quarterly\n';
const book = (parts: Parameters<typeof minutes>[0], yaml = YAML): Files => ({
	'alb.yaml': yaml,
	'minutes/2025-01.md': EARLIER,
	'minutes/2025-04.md': minutes(parts),
});

/** Where it is in a minute book. */
export const IN_A_BOOK: Places = {
	line: (x) => book({ body: x }),
	'line, then a word': (x) => book({ body: `${x}a` }),
	'line, a word before and after': (x) => book({ body: `a ${x} a` }),
	said: (x) => book({ body: `MH said ${x} that it is late.` }),
	'after a speaker': (x) => book({ body: `MH${x} said that it is late, RE agreed.` }),
	comment: (x) => book({ body: `A <!-- ${x} --> b` }),
	'comment without end': (x) => book({ body: `A <!--${x}` }),
	'comment before text': (x) => book({ body: `A <!--${x}b` }),
	'alb comment': (x) => book({ body: `<!-- alb-allow number-gap: ${x} -->` }),
	restricted: (x) => book({ body: `<!-- restricted -->\n${x}\n<!-- /restricted -->` }),
	'restricted mark': (x) => book({ body: `a <!--${x}restricted${x}--> b` }),
	heading: (x) => book({ body: `## 2. ${x}` }),
	'heading, then a word': (x) => book({ body: `## 2.${x} a` }),
	item: (x) => book({ body: `## Item ${x} a` }),
	label: (x) => book({ body: `**Decision:** ${x}` }),
	'label words': (x) => book({ body: `**Decision ${x}:** a` }),
	'action text': (x) => book({ body: `**Action 79 (MH):** ${x}` }),
	'action text, then a word': (x) => book({ body: `**Action 79 (MH):** Write ${x} b` }),
	'action owner': (x) => book({ body: `**Action 79 (${x}):** Write.` }),
	'action owner, then MH': (x) => book({ body: `**Action 79 (${x} MH):** Write.` }),
	'action number': (x) => book({ body: `**Action ${x} (MH):** Write.` }),
	'action number and a digit': (x) => book({ body: `**Action 7${x}9 (MH):** Write.` }),
	'action without number': (x) => book({ body: `Action: ${x} write` }),
	list: (x) => book({ body: `- a\n- ${x}\n- b` }),
	topics: (x) => book({ body: `### Topics suggested for future meetings\n\n- ${x} b` }),
	apologies: (x) => book({ body: `Apologies: ${x} MH` }),
	quote: (x) => book({ body: `> ${x} b` }),
	table: (x) => book({ body: `| a | b |\n| - | - |\n| ${x} | b |` }),
	'table head': (x) => book({ body: `| a | ${x} |\n| - | - |\n| a | b |` }),
	'cell number': (x) => book({ rows: row({ number: `1 ${x}` }) + row() }),
	'cell number, first': (x) => book({ rows: row({ number: `${x} 1` }) + row() }),
	'cell text': (x) => book({ rows: row({ text: `A ${x}` }) }),
	'cell text, then a word': (x) => book({ rows: row({ text: `${x} a` }) }),
	'cell who': (x) => book({ rows: row({ who: `MH${x}` }) }),
	'cell who, then MH': (x) => book({ rows: row({ who: `${x} MH` }) }),
	'cell issued': (x) => book({ rows: row({ issued: `July ${x}` }) }),
	'cell issued, then a word': (x) => book({ rows: row({ issued: `${x} 2024` }) }),
	'cell due': (x) => book({ rows: row({ due: `by ${x} May` }) }),
	'cell due, then a word': (x) => book({ rows: row({ due: `May${x} 2025` }) }),
	'cell status': (x) => book({ rows: row({ status: `open ${x}` }) }),
	'cell status, then a word': (x) => book({ rows: row({ status: `${x} open` }) }),
	'log label': (x) => book({ label: `**Action log ${x} (April)**` }),
	'log heading': (x) => book({ label: `## Action log ${x} b` }),
	'after the log': (x) => book({ rows: `${row()}${x} | a | b\n` }),
	'log delimiter': (x) => book({ rows: `${row()}\n| No. | Action |\n|${x} - | - |\n| 1 | a |\n` }),
	'front date': (x) => book({ head: front({ date: `date: 2025-04${x}` }) }),
	'front date, after blank': (x) => book({ head: front({ date: `date: ${x} 2025-04` }) }),
	'front title': (x) => book({ head: front({ title: `title: a ${x} b\n` }) }),
	'front quoted': (x) => book({ head: front({ title: `title: "${x}"\n` }) }),
	'front single quoted': (x) => book({ head: front({ title: `title: '${x}' b\n` }) }),
	'front comment': (x) => book({ head: front({ title: `#${x}\n` }) }),
	'front comment, then a word': (x) => book({ head: front({ title: `#${x} restricted a\n` }) }),
	'front comment after value': (x) => book({ head: front({ title: `title: b #${x}b\n` }) }),
	'front line': (x) => book({ head: front({ title: `${x}\n` }) }),
	'front key': (x) => book({ head: front({ title: `k${x}: b\n` }) }),
	'front flow': (x) => book({ head: front({ more: `apologies: {${x}}\n` }) }),
	'front list': (x) => book({ head: front({ more: `apologies: [${x}]\n` }) }),
	'front next': (x) => book({ head: front({ more: `next-meeting: 2025-07 ${x} b\n` }) }),
	'front person': (x) => book({ head: front({ people: `  MH: Mac ${x} Heath\n` }) }),
	'front person keys': (x) => book({ head: front({ people: `  MH: { name: a ${x} b, role: c }\n` }) }),
	'front initials': (x) => book({ head: front({ people: `  M${x}H: Mac Heath\n` }) }),
	'front block text': (x) => book({ head: front({ title: `title: |\n  ${x}\n` }) }),
	'yaml board': (x) => book({}, `board: a ${x} b\ncalendar: quarterly\n`),
	'yaml comment': (x) => book({}, `${YAML}#${x}b\n`),
	'yaml line': (x) => book({}, `${YAML}${x}\n`),
	'yaml status': (x) => book({}, `${YAML}statuses:\n  open: [ "a ${x}" ]\n`),
	'yaml key': (x) => book({}, `${YAML}k${x}: b\n`),
	'yaml rule': (x) => book({}, `${YAML}rules:\n  number-gap: ${x} off\n`),
};

const OLD = (x: string) =>
	`South East Board\n\nMinutes of the meeting held on 11 January 2024\n\nPresent: Mac Heath (MH), Rebecca Eligon (RE)\nApologies: Ann Other\n\n1. Introductions\n\nMH said that the report is late.\n\n${x}\n\nAction: MH to bring the report back.\n\n2. Any other business\n\nNone.\n`;
/** Where it is in a document that is imported. */
const IN_A_DOCUMENT: Readonly<Record<string, (run: string) => string>> = {
	line: (x) => OLD(`a ${x} b`),
	'line alone': (x) => OLD(x),
	heading: (x) => OLD(`3. ${x} Report\n\nMH said so.`),
	'heading number': (x) => OLD(`3${x}1 Report\n\nMH said so.`),
	action: (x) => OLD(`Action: ${x} MH to write.`),
	'action at the end': (x) => OLD(`We wrote. Action ${x} MH`),
	'action owner': (x) => OLD(`Action 3 (${x} MH): write it.`),
	present: (x) => OLD('').replace('Mac Heath', `Mac ${x} Heath`),
	'present at the end': (x) => OLD('').replace('(RE)', `(RE) ${x}`),
	apologies: (x) => OLD('').replace('Ann Other', `Ann Other${x}for Rebecca Eligon`),
	label: (x) => OLD('').replace('Present:', `Present${x}:`),
	'label colon': (x) => OLD('').replace('Present:', `Present:${x}`),
	date: (x) => OLD('').replace('11 January 2024', `11 ${x} January 2024`),
	title: (x) => OLD('').replace('South East', `South ${x} East`),
	topics: (x) => OLD(`Topics for the next meeting: ${x} b`),
	tabs: (x) => OLD(`No.\tAction\tWho\tStatus\n1\t${x}\tMH\topen\n2\tWrite\tMH\topen`),
	pipes: (x) => OLD(`| No. | Action | Who |\n| - | - | - |\n| 1 | ${x} | MH |`),
};
const inBook = (name: string, content: string | Uint8Array): Files => ({ 'alb.yaml': YAML, [name]: content });
const lines = (text: string) => text.split('\n').filter((line) => line !== '');
const entities = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
// No characters of a Word file, or of XML at all.
const typed = (text: string) => text.replace(/[^\P{Cc}\t\n\r]/gu, '?');

/** Where it is in documents of each kind; each book has one document, named `old`. */
export const IN_DOCUMENTS: Places = {
	...Object.fromEntries(
		Object.entries(IN_A_DOCUMENT).flatMap(([place, write]) => [
			[`text, ${place}`, (run: string) => inBook('old.txt', write(run))],
			[`Markdown, ${place}`, (run: string) => inBook('old.md', write(run))],
			[
				`a web page, ${place}`,
				(run: string) =>
					inBook(
						'old.html',
						lines(write(run))
							.map((line) => `<p>${entities(line)}</p>`)
							.join(''),
					),
			],
			[
				`Word, ${place}`,
				(run: string) =>
					inBook(
						'old.docx',
						wordFile(
							lines(typed(write(run)))
								.map((line) => paragraph(line))
								.join(''),
						),
					),
			],
		]),
	),
	'a web page, as it is': (run) => inBook('old.html', `<p>a</p>${run}<p>b</p>`),
	'a web page, in an attribute': (run) => inBook('old.html', `<p style="font-weight:${run}">a</p><p>b</p>`),
};
