import { describe, expect, test } from 'vitest';
import { readMinutes } from '../../src/parse/minutes.ts';
import { LOG, minutesOf, source } from './sources.ts';

const [BEGIN, END] = ['<!-- restricted -->', '<!-- /restricted -->'];
const HEAD =
	'## Action log\n\n| No. | Action | Responsible | Date issued | Status |\n| --: | --- | --- | --- | --- |\n';

/** The restricted passages of a file, in its words, and what is wrong with its marks. */
function found(text: string): string[] {
	const { restricted, unread } = readMinutes(source(text));
	return [
		...restricted.map(
			({ place, start, end }) => `${place.line}:${place.column} ${JSON.stringify(text.slice(start, end))}`,
		),
		...unread.flatMap((one) => {
			if (one.code !== 'restricted') return [];
			const first = one.first ? ` after ${one.first.line}:${one.first.column}` : '';
			return `${one.place.line}:${one.place.column} ${one.problem}${first}${one.text === undefined ? '' : ` "${one.text}"`}`;
		}),
	];
}
const inBody = (body: string) => found(minutesOf(body)).filter((line) => !/^\d+:\d+ "/.test(line));

describe('passages that are restricted', () => {
	test('in a line, over lines, in upper case, and with few spaces', () => {
		expect(found(minutesOf(`A ${BEGIN}b${END} c\n`))).toEqual([`5:3 "${BEGIN}b${END}"`]);
		expect(found(minutesOf(`${BEGIN}\nb\n\nc\n${END}\n`))).toEqual([
			`5:1 ${JSON.stringify(`${BEGIN}\nb\n\nc\n${END}`)}`,
		]);
		expect(found(minutesOf('A <!--RESTRICTED-->b<!--/ restricted-->\n'))).toEqual([
			'5:3 "<!--RESTRICTED-->b<!--/ restricted-->"',
		]);
		expect(found(minutesOf('Nothing.\n'))).toEqual([]);
	});

	test('in the front matter, by comments on lines of their own', () => {
		const front = (...lines: string[]) => found(['---', 'date: 2025-04', ...lines, '---', '', 'A', ''].join('\n'));
		expect(front('  # restricted', 'title: A', '#/Restricted')).toEqual([
			'3:3 "# restricted\\ntitle: A\\n#/Restricted"',
		]);
		expect(front('# restricted', 'title: A')).toEqual(['3:1 unclosed']);
		expect(front('title: A # restricted')).toEqual(['3:10 front-matter "# restricted"']);
		expect(front('# restricetd', 'title: A')).toEqual(['3:1 front-matter "# restricetd"']);
		expect(front(`title: A ${BEGIN}`)).toEqual([expect.stringMatching(/^3:10 front-matter/)]);
		expect(front('# a remark')).toEqual([]);
	});
});

describe('marks that do not pair', () => {
	test.each([
		[`A ${BEGIN}b\n`, ['5:3 unclosed']],
		[`A ${END}b\n`, ['5:3 unopened']],
		[`A ${BEGIN}b ${BEGIN}c${END} d\n`, ['5:24 nested after 5:3']],
		[`A ${BEGIN}b${END} c${END}\n`, ['5:45 unopened']],
		[`A ${BEGIN}b${END} c ${BEGIN}d\n`, ['5:46 unclosed']],
	])('%j', (body, expected) => {
		expect(inBody(body)).toEqual(expected);
	});
});

describe('marks where they cannot be', () => {
	const row = (action: string, status = 'open', number = '79') =>
		`| ${number} | ${action} | MH | April 2025 | ${status} |\n`;

	test.each([
		['a line that begins with text after the mark', `${BEGIN}b${END}\n`, ['5:1 line-start']],
		['an entry of a list', `- ${BEGIN}b${END}\n`, ['5:3 line-start']],
		['a quotation in a list', `1. > ${BEGIN}b${END} c\n`, ['5:6 line-start']],
		['the end of a passage before text', `A ${BEGIN}b\n${END} c\n`, ['6:1 line-start']],
		['alone on their lines', `${BEGIN}\nb\n${END}\n`, []],
		['the action of a row', HEAD + row(`${BEGIN}b${END}`), []],
		['a part of the action', HEAD + row(`a ${BEGIN}b${END} c`), []],
		['the status of a row', HEAD + row('a', `${BEGIN}open${END}`), ['9:30 column "Status"']],
		['the number of a row', HEAD + row('a', 'open', `${BEGIN}79${END}`), ['9:3 column "No."']],
		['two cells', HEAD + row(`${BEGIN}b`, `open${END}`), ['9:8 cell']],
		['two rows', HEAD + row(`${BEGIN}b`) + row(`c${END}`), ['9:8 cell']],
		['the header of the log', HEAD.replace('Action |', `${BEGIN}Action${END} |`) + row('a'), ['7:9 log']],
		['round the log', `A ${BEGIN}\n\n${LOG}\n${END}\n`, ['5:3 log']],
		['another table', `| a | ${BEGIN}b${END} |\n| - | - |\n| c | d |\n\n${LOG}`, []],
		['two cells of another table', `| a ${BEGIN}| b${END} |\n| - | - |\n\n${LOG}`, ['5:5 cell']],
	])('%s', (_, body, expected) => {
		expect(inBody(body)).toEqual(expected);
	});
});

describe('what is almost a mark', () => {
	test.each([
		['A <!-- restriced -->b\n', ['5:3 misspelt "<!-- restriced -->"']],
		['A <!-- restrict -->b\n', ['5:3 misspelt "<!-- restrict -->"']],
		['A <!- restricted ->b\n', ['5:3 misspelt "<!- restricted ->"']],
		['A \\<!-- restricted -->b\n', ['5:3 misspelt "\\<!-- restricted -->"']],
		['A <!-- end of restricted -->b\n', ['5:3 misspelt "<!-- end of restricted -->"']],
		['A <!-- start of restricted -->b\n', ['5:3 misspelt "<!-- start of restricted -->"']],
		['A <!-- begin restricted -->b\n', ['5:3 misspelt "<!-- begin restricted -->"']],
		['A [end of restricted] b\n', ['5:3 misspelt "[end of restricted]"']],
		['A <restricted>b\n', ['5:3 misspelt "<restricted>"']],
		['A [restricted] b\n', ['5:3 misspelt "[restricted]"']],
		['A {/restricted} b\n', ['5:3 misspelt "{/restricted}"']],
		['A %% restricted %%\n', ['5:3 misspelt "%% restricted %%"']],
		['::: restricted\n', ['5:1 misspelt "::: restricted"']],
		['A (/restricted) b\n', ['5:3 misspelt "(/restricted)"']],
		['// restricted\n', ['5:1 misspelt "// restricted"']],
		['# restricted\n', ['5:1 body "# restricted"']],
		['A <!-- restrctd -->b\n', ['5:3 misspelt "<!-- restrctd -->"']],
		['A <!-- restctd -->b\n', []],
		['A <!-- restrictedly -->b\n', ['5:3 misspelt "<!-- restrictedly -->"']],
		['A <!-- restrictedness -->b\n', []],
		['A <!-- unrestricted -->b\n', []],
		['A <!-- respected -->b\n', []],
		['A <!-- restructed -->b\n', ['5:3 misspelt "<!-- restructed -->"']],
		['[restricted](x.html) b\n', []],
		['# Restricted\n', []],
		['The hall is restricted.\n', []],
	])('%j', (body, expected) => {
		expect(inBody(body)).toEqual(expected);
	});
});

test.each([
	['before it', 'A <!-- restricted -->b<!-- /restricted --> Action 79 (MH): Pay', undefined],
	['in it', 'A Action 79 (MH): Pay <!-- restricted -->b<!-- /restricted -->', true],
	['around it', 'A <!-- restricted -->Action 79 (MH): Pay<!-- /restricted -->', true],
])('an action line with a passage %s', (_, body, expected) => {
	const { actionLines } = readMinutes(source(minutesOf(body)));
	expect(actionLines.map(({ restricted }) => restricted)).toEqual([expected]);
});
