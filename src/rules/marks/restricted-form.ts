import { quote } from '../../language/quote.ts';
import type { Unread } from '../../model/unread.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import { unreads } from '../parts/what-was-read.ts';
import { where } from '../parts/where.ts';
import type { Rule } from '../rule.ts';

const PLO = '| 78 | Bring the PLO report to a future meeting. | RE | July 2024 | open |';
const minutesOf = (discussion: readonly string[], log: readonly string[] = [PLO]) => ({
	'minutes/2025-04.md': writeMinutes({ discussion, log }),
});

export const restrictedForm: Rule = {
	id: 'restricted-form',
	severity: 'error',
	fixed: 'what this rule finds may make a restricted passage public',
	summary:
		'Every restricted passage has a mark at its start and a mark at its end, both in the same part of the minutes.',
	why: 'Public copies leave out what is marked. If a mark is wrong, nobody can tell what was meant, so no public copy is made.',
	fix: 'Put a comment that says restricted before the words and one that says /restricted after them, as in the example. They go within a line, or on lines of their own round whole paragraphs; in the log, within one cell; in the block at the top, on lines that begin with #.',
	examples: [
		{
			title: 'within a paragraph, round paragraphs, and in a cell',
			files: minutesOf(
				[
					'MH spoke of <!-- restricted -->a complaint<!-- /restricted --> in May.',
					'',
					'<!-- restricted -->',
					'RE told the board who had complained.',
					'<!-- /restricted -->',
				],
				['| 78 | <!-- restricted -->Answer the complaint.<!-- /restricted --> | RE | April 2025 | open |'],
			),
			says: [],
		},
		{
			title: 'a passage without an end, an end without a passage, and a misspelling',
			files: minutesOf([
				'MH spoke. <!-- /restricted -->',
				'',
				'RE spoke of <!-- restricted -->a complaint.',
				'',
				'<!-- restriced -->',
				'LH spoke.',
			]),
			says: [
				'minutes/2025-04.md:8:11  error  this ends a restricted passage that has no beginning; write <!-- restricted --> where it begins',
				'minutes/2025-04.md:10:13  error  this begins a restricted passage that has no end; write <!-- /restricted --> where it ends',
				'minutes/2025-04.md:12:1  error  "<!-- restriced -->" looks like the mark of a restricted passage but is not one; write <!-- restricted --> or <!-- /restricted -->, or use other words',
			],
		},
		{
			title: 'marks in other forms, and one inside another comment',
			files: minutesOf([
				'RE spoke of [restricted]a complaint[/restricted].',
				'',
				'<!-- private -->',
				'LH spoke.',
				'',
				'MH spoke <!-- of what: <!-- restricted -->a complaint<!-- /restricted -->.',
			]),
			says: [
				'minutes/2025-04.md:8:13  error  "[restricted]" looks like the mark of a restricted passage but is not one; write <!-- restricted --> or <!-- /restricted -->, or use other words',
				'minutes/2025-04.md:8:36  error  "[/restricted]" looks like the mark of a restricted passage but is not one; write <!-- restricted --> or <!-- /restricted -->, or use other words',
				'minutes/2025-04.md:10:1  error  "<!-- private -->" looks like the mark of a restricted passage but is not one; write <!-- restricted --> or <!-- /restricted -->, or use other words',
				'minutes/2025-04.md:13:24  error  this mark is inside another comment, which begins on line 13; end that comment before it',
			],
		},
		{
			title: 'one across two cells, one in a column that is always shown, and one at the beginning of a line',
			files: minutesOf(
				['<!-- restricted -->RE spoke.<!-- /restricted --> All agreed.'],
				[
					'| 79 | <!-- restricted -->Answer the complaint. | RE<!-- /restricted --> | July 2024 | open |',
					'| 78 | Bring the report. | RE | July 2024 | <!-- restricted -->open<!-- /restricted --> |',
				],
			),
			says: [
				'minutes/2025-04.md:8:1  error  text follows this mark at the beginning of a line, so Markdown treats the whole line as HTML; put the mark on a line of its own',
				'minutes/2025-04.md:14:8  error  a restricted passage that begins in a table cell must end in the same cell; mark each cell separately',
				'minutes/2025-04.md:15:45  error  the column "Status" is shown for every action; mark the text of the action, and everything else about it is left out too',
			],
		},
	],
	*check({ book }) {
		for (const unread of unreads(book, 'restricted')) yield { place: unread.place, message: explain(unread) };
	},
};

function explain({ problem, first, text = '', place }: Extract<Unread, { code: 'restricted' }>): string {
	switch (problem) {
		case 'unclosed':
			return 'this begins a restricted passage that has no end; write <!-- /restricted --> where it ends';
		case 'nested':
			return `this begins a restricted passage inside another one${first ? `, which begins on ${where(first, place)}` : ''}; end that one first, or delete this mark`;
		case 'unopened':
			return 'this ends a restricted passage that has no beginning; write <!-- restricted --> where it begins';
		case 'cell':
			return 'a restricted passage that begins in a table cell must end in the same cell; mark each cell separately';
		case 'column':
			return `the column ${quote(text)} is shown for every action; mark the text of the action, and everything else about it is left out too`;
		case 'log':
			return 'this restricted passage contains the action log or its column titles; end it before the log, and mark the cells that are restricted';
		case 'line-start':
			return 'text follows this mark at the beginning of a line, so Markdown treats the whole line as HTML; put the mark on a line of its own';
		case 'in-comment':
			return `this mark is inside another comment${first ? `, which begins on ${where(first, place)}` : ''}; end that comment before it`;
		case 'misspelt':
			return `${quote(text)} looks like the mark of a restricted passage but is not one; write <!-- restricted --> or <!-- /restricted -->, or use other words`;
		case 'front-matter':
			return `${quote(text)} may be meant as the mark of a restricted passage, but is not one; in the block at the top, write "# restricted" on a line of its own before what is restricted, and "# /restricted" on one after it`;
		case 'body':
			return `${quote(text)} marks a restricted passage only in the block at the top; here write <!-- restricted --> and <!-- /restricted -->`;
	}
}
