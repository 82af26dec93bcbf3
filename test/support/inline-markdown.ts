import fc from 'fast-check';

/** Pieces of a line that stay as they are wherever they are copied to. */
const PIECES = [
	...['the', 'board', 'AC', '£8.78m', '–', 'A_B', '2*3', 'R&D', 'C:\\temp', '3 < 4', '<TBC>', '(see', 'it)', 'x,', 'é'],
	...['**today**', '*soon*', '_now_', '~~gone~~', '***both***', '**a *b* c**', '`code`', '`` a`b ``'],
	...['[the paper](https://x.org/a_b)', '[**a**](<x y> "t")', '![plan](p.png)', '<https://x.org>', '[not](', '[TBC]'],
	...['https://x.org/_a?b=1&c=*2', 'mh@x.org', 'www.x.org', '\\*', '\\[', '\\|', '\\\\', '&amp;', '&copy;', '*', '_'],
];

/** A line of Markdown of many pieces, which begins with a word. */
export const inlineMarkdown = fc
	.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 })
	.map((pieces) => ['Send', ...pieces].join(' '))
	// A backslash at the end would escape the pipe after it.
	.filter((line) => !line.endsWith('\\'));
