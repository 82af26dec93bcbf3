import { describe, expect, test } from 'vitest';
import { publicCopy } from '../../src/language/public-copy.ts';
import { restrictedActions } from '../../src/language/restricted-actions.ts';
import { makeBook } from '../../src/values/minute-book.ts';
import { minutesOf } from '../log/book.ts';

const FRONT = '---\ndate: 2025-04\n---\n\n';
const LOG = '\n## Action log\n\n| No. | Action | Responsible | Date issued | Status |\n| - | - | - | - | - |\n';
const out = (text: string) => `<!-- restricted -->${text}<!-- /restricted -->`;
const LEFT = '\\[left out of the public record\\]';

/** The public copy of minutes, without their front matter where that is as it was. */
function copyOf(body: string, front = FRONT): string {
	const minutes = minutesOf('2025-04', front + body);
	const actions = restrictedActions(makeBook([minutes]), 'sequence');
	const { source } = publicCopy(minutes, actions);
	const text = new TextDecoder().decode(source.bytes);
	return text.startsWith(FRONT) ? text.slice(FRONT.length) : text;
}

describe('the public copy', () => {
	test.each([
		['words of a line', `A ${out('b')} c ${out('d')}.\n`, `A ${LEFT} c ${LEFT}.\n`],
		['nothing', 'A b.\n', 'A b.\n'],
		[
			'whole lines, as a paragraph',
			'A\n\n<!-- restricted -->\nb\n<!-- /restricted -->\n\nc\n',
			`A\n\n\n${LEFT}\n\n\nc\n`,
		],
		['as a heading', '<!-- restricted -->\n\n### b\n\nc\n<!-- /restricted -->\n', `### ${LEFT}\n`],
		['as an entry of a list', '<!-- restricted -->\n- b\n<!-- /restricted -->\n', `- ${LEFT}\n`],
		['in a quotation', '> <!-- restricted -->\n> b\n> <!-- /restricted -->\n', `>\n> ${LEFT}\n>\n`],
	])('leaves out %s', (_, body, expected) => {
		expect(copyOf(body)).toBe(expected);
	});

	test('keeps the ends of the lines', () => {
		const text = `${FRONT}A\n\n<!-- restricted -->\nb\n<!-- /restricted -->\n`.replaceAll('\n', '\r\n');
		expect(copyOf(text, '').split('\r\n\r\n').slice(1).join('|')).toBe(`A|\r\n${LEFT}|`);
	});

	test('of a restricted action shows the number, the date and the status, wherever it is', () => {
		const body = `## 1. Case\n\n**Action 79 (MH):** Ask Mrs Hill\n\n**Action 80 (MH):** Pay\n${LOG}| 79 | ${out('Ask Mrs Hill')} | MH | April 2025 | open |\n| 80 | Pay | MH | April 2025 | closed |\n`;
		expect(copyOf(body)).toBe(
			`## 1. Case\n\n**Action 79:** ${LEFT}\n\n**Action 80 (MH):** Pay\n${LOG}| 79 | ${LEFT} |  | April 2025 | open |\n| 80 | Pay | MH | April 2025 | closed |\n`,
		);
	});

	test('of a restricted line without a number, and one in the middle of a paragraph', () => {
		const row = `| 79 | ${out('Ask Mrs Hill about the case')} | MH | April 2025 | open |\n`;
		const left = `| 79 | ${LEFT} |  | April 2025 | open |\n`;
		expect(copyOf(`## 1. Case\n\n**Action (MH):** Ask Mrs Hill about the case\n${LOG}${row}`)).toBe(
			`## 1. Case\n\n**Action:** ${LEFT}\n${LOG}${left}`,
		);
		expect(copyOf(`## 1. Case\n\nMH spoke. Action 79 (MH): Ask Mrs Hill about the case\n${LOG}${row}`)).toBe(
			`## 1. Case\n\nMH spoke. **Action 79:** ${LEFT}\n${LOG}${left}`,
		);
	});

	test('of the front matter leaves out whole lines', () => {
		const front =
			'---\ndate: 2025-04\ninvitees:\n  MH: Mac Heath\n  # restricted\n  RE: Rebecca Eligon\n  # /restricted\n---\n\n';
		expect(copyOf('A\n', front)).toBe('---\ndate: 2025-04\ninvitees:\n  MH: Mac Heath\n---\n\nA\n');
	});

	test('of two that share a line of the front matter leaves out all lines of both', () => {
		const front = [
			...['---', 'date: 2025-04', '# restricted', 'title: A'],
			...['chair: MH # /restricted # restricted', 'location: B', '# /restricted', '---', '', ''],
		].join('\n');
		expect(copyOf('A\n', front)).toBe('A\n');
	});

	test('counts what it leaves out, and of two that meet makes one', () => {
		const minutes = minutesOf(
			'2025-04',
			`${FRONT}## 1. Case\n\n**Action 79 (MH):** ${out('Ask')} Mrs Hill\n\n${out('A')} and ${out('b')}\n`,
		);
		const { leftOut } = publicCopy(minutes, restrictedActions(makeBook([minutes]), 'sequence'));
		expect(leftOut).toBe(3);
	});
});
