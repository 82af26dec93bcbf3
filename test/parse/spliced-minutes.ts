import fc from 'fast-check';
import { share } from '../support/share.ts';
import { badInputs, examples, HEADER, LOG, minutesOf } from './sources.ts';

/** What people, programs and merges leave in a file, line by line. */
const PIECES: readonly string[] = [
	'',
	'',
	' ',
	'\u00a0',
	'\ufeff',
	'```',
	'~~~',
	'````',
	'```md',
	'<!--',
	'-->',
	'<!-- a note -->',
	'a <!-- note',
	'<div>',
	'</div>',
	'<p>a</p>',
	'<pre>',
	'a <b> c',
	'<?a',
	'>',
	'> a',
	'> > a',
	'-',
	'- a',
	'- - a',
	'  - a',
	'1. a',
	'7) a',
	'* * *',
	'+ b',
	'---',
	'===',
	'-----',
	'=',
	'    code',
	'\tcode',
	'   a',
	'a',
	'a  ',
	'a\\',
	'text with `a',
	'text with **a',
	'a \\| b',
	'a | b',
	'|',
	'| a |',
	'| - |',
	'| a | b |',
	'| - | - |',
	'|---|---|---|---|---|',
	'--- | --- | --- | --- | ---',
	'| a | b | c | d | e |',
	'| 12 | b | c | May 2025 | open |',
	'12 | b | c | May 2025 | open',
	'a | b | c | d | e',
	'a\n:-',
	'| a |\n| - |',
	'| a | b |\n| - | - |\n| c | d |',
	HEADER.trimEnd(),
	`${HEADER}| 98 | Fake | MH | May 2025 | open |`,
	'| Action | Responsible | Status |\n| - | - | - |\n| Fake | MH | open |',
	'# Action log',
	'## Action log',
	'## Action log ##',
	'## Action log: updated',
	'### 3. Action  log',
	' ## Action log',
	'    ## Action log',
	'## action log\\',
	'## [Action log](a)',
	'## *Action log*',
	'## Action log `a`',
	'## Action log&#58;',
	'Action log',
	'**Action log:** updated',
	'Action log\n---',
	'- ## Action log',
	'> ## Action log',
	'## 2. Data',
	'# Title',
	'### Part',
	'#',
	'[a]: b',
	'[a]: b "c',
	'[a]:',
	'[^1]: note',
	'Action: do it',
	'**Action 81 (MH):** do it',
	'### Topics for the next meeting',
	'date: 2025-05',
	'title: A: B',
	'title: "A"',
	'x: y',
	'  XY: Someone',
	'  MH: Someone Else',
	'# a note',
	'#note',
	'apologies:',
	'\u2028',
	'\u0085',
	'\u0000',
	'&nbsp;',
	'<<<<<<< HEAD',
];

/** Marks that are put before existing lines. */
const MARKS: readonly string[] = ['> ', '>', '- ', '  ', '    ', '\t', '1. ', ' ', '\u00a0', '\\', '# ', '|'];

const BASES: readonly string[] = [
	minutesOf(`# Minutes\n\n## 1. Data\n\nMH said so.\n\n- one\n- two\n\n${LOG}`),
	minutesOf(`## 1. Data\n\n> quoted\n\nText\ngoes on.\n\n${LOG}\n\nText after.\n\n## AOB\n\ntext\n`),
	minutesOf(`## 1. Data\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n${LOG}`),
	`---\ndate: 2025-04-24\nchair: MH\ninvitees:\n  MH: { name: Dr Mac Heath, role: Chair }\n  RE: Rebecca Eligon\napologies:\naction-log-updated: 2025-05\n---\n\n${LOG}`,
	LOG,
	...examples.map(({ bytes }) => new TextDecoder().decode(bytes)).filter((text) => text.length < 6000),
	...badInputs.map(({ bytes }) => new TextDecoder().decode(bytes)).filter((text) => text.length < 2500),
];

/** A change at a share of the length of a file: where it is, and how many lines it touches. */
const change = fc.record({
	kind: fc.constantFrom('insert', 'insert', 'insert', 'mark', 'mark', 'delete', 'repeat', 'move', 'unmark'),
	where: share,
	lines: fc.integer({ min: 1, max: 6 }),
	piece: fc.constantFrom(...PIECES),
	mark: fc.constantFrom(...MARKS),
});

type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function apply(lines: readonly string[], { kind, where, lines: count, piece, mark }: Change): string[] {
	const from = Math.floor(where * (lines.length + 1));
	const [before, touched, after] = [lines.slice(0, from), lines.slice(from, from + count), lines.slice(from + count)];
	switch (kind) {
		case 'insert':
			return [...before, ...piece.split('\n'), ...lines.slice(from)];
		case 'mark':
			return [...before, ...touched.map((line) => mark + line), ...after];
		case 'unmark':
			return [...before, ...touched.map((line) => line.slice(1)), ...after];
		case 'delete':
			return [...before, ...after];
		case 'repeat':
			return [...before, ...touched, ...touched, ...after];
		default:
			return [...touched, ...before, ...after];
	}
}

/** Whole minutes with a few things put in, taken out and moved about, as no program but every person would leave them. */
export const splicedMinutes: fc.Arbitrary<string> = fc
	.record({
		base: fc.constantFrom(...BASES),
		changes: fc.array(change, { maxLength: 6 }),
		end: fc.constantFrom('\n', '\n', '\n', '\r\n', '\r'),
	})
	.map(({ base, changes, end }) => changes.reduce(apply, base.split(/\r\n|\n|\r/)).join(end));
