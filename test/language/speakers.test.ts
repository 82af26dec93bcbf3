import { describe, expect, test } from 'vitest';
import { findQuotations, knownIn } from '../../src/language/speakers.ts';
import { readMinutes } from '../../src/parse/minutes.ts';
import { seedLines, withSeeds } from '../support/seeds.ts';

const FRONT = [
	'---',
	'date: 2025-04',
	'invitees:',
	...['MH: Dr Mac Heath', 'AC: Amy Coombs', 'CA: Carole Atkins', 'CC: Claire Corcoran', 'RMo: Roslind Moodey'],
	...['RR: Rachel Reynolds', 'MW: Michael Wilson', 'TR: Teresa Rogers', 'RF: Rachel Farrel', 'ÉL: Éloïse Lefèvre'],
	'apologies:',
	...['LH: Lorna Hunt', 'KY: Kevin Yong'],
	'---',
	'',
].map((line) => (/^\p{Lu}/u.test(line) ? `  ${line}` : line));

/** Who is quoted, each as `MW@1:1`: the line in the body, counted from 1, and the column. */
function quoted(...body: string[]): string[] {
	return findIn([...FRONT, ...body].join('\n')).map(
		({ written, place }) => `${written}@${place.line - FRONT.length}:${place.column}`,
	);
}

function findIn(text: string) {
	const minutes = readMinutes({ file: 'minutes/2025-04.md', bytes: new TextEncoder().encode(text) });
	return findQuotations(minutes, knownIn({ meetings: [minutes] }));
}

/** Sentences of minutes, and who is quoted in them, in order. */
const QUOTED: readonly (readonly [sentence: string, who: string])[] = [
	// The forms of real minutes
	['MW said it had cost far more effort than planned.', 'MW'],
	['LH – we tell people that contact is to be expected.', 'LH'],
	['CC we have made a tool for planning.', 'CC'],
	['CA and CC said the courts have cooled.', 'CA CC'],
	['CA said much the same, but as LH said there is interest.', 'CA'],
	['RR agreed with MW about their influence. AC said Kent has a team.', 'RR AC'],
	['TR suggested one service for SG and adoption,  RF agreed.', 'TR RF'],
	['TR would keep SG and adoption together; RF agreed.', 'RF'],
	['CA asked and said the figures look young, and KY said yes.', 'CA'],
	['Half of it goes on SEND.  MW reflected that this matters.', 'MW'],
	['AC wanted to echo MW’s words. We are plain about that.', 'AC'],
	['CC gave an example from Reading.', 'CC'],
	['KY introduced the work of Social finance.', 'KY'],
	['KY presented the trends to March 2023.', 'KY'],
	['MH thanked KY for the report.', 'MH'],
	// Marks, and who speaks together
	['**MW** said that it is late.', 'MW'],
	['**MW:** I think that it is late.', 'MW'],
	['*MW* – it’s late for all of us.', 'MW'],
	['__MW said__ that it is late.', 'MW'],
	['KY: The figures are up on last year.', 'KY'],
	['KY: “Up, and up again.”', 'KY'],
	['LH - we have no view yet.', 'LH'],
	['MW also said so. AC then rightly asked why.', 'MW AC'],
	['CA, CC and TR agreed. CA & MW asked. CA/MW noted it.', 'CA CC TR CA MW CA MW'],
	['MH and the group agreed.', 'MH'],
	['CC and Bucks said that it is so.', ''],
	['“Agreed,” said ÉL – all but the last.', 'ÉL'],
	['**Funding:** MW said that it is late.', 'MW'],
	['(MW said that it is late.)', 'MW'],
	['It is “late.” MW said why.', 'MW'],
	['RMo said so. RM said so.', 'RMo RM'],
	['MW reported to the group by phone.', ''],
	['MW said that the email came before the meeting.', 'MW'],
	// Strangers
	['ZZ said that it is late. QJ queried it.', 'ZZ QJ'],
	['ZZ – we have no view yet. ZZ we think so.', ''],
	['ZZ highlighted it.', ''],
	// Mentions
	['MW’s point was made. With LH gone, it is late.', ''],
	['This was as LH said, for RE. Ask LH about it.', ''],
	['In April, RM said that it is late. Earlier, RM said so.', ''],
	['At the last meeting RM said so.', ''],
	['The report KY presented is out. What LH said stands.', ''],
	['LH had said so. LH has asked for it.', ''],
	['LH asked by email that it be sent. LH said in a letter that it is late.', ''],
	['LH reported in advance that all is well. KY said last year that it is late.', ''],
	['LH sent apologies. LH gave apologies. KY noted as absent.', ''],
	['LH – apologies. KY: on leave until May. RM – Roslind Moodey, of Bucks. MH – the chair of the board', ''],
	['KY: send the data to LH by Friday. KY – to bring the data to us.', ''],
	['KY asked to bring the data. KY thanked for his work. KY introduced by MH.', ''],
	['LH agreed to speak to Sarah Johal. LH agreed to the paper.', 'LH'],
	['QZ asked for a demonstration. MW asked for it to be minuted.', 'QZ MW'],
	['LH asked that her apologies be noted. KY asked MH to say so on his behalf.', ''],
	['KY asked MH to take it. LH asked the group to wait. LH asked MH whether it is late.', 'LH'],
	['KY previously said so. KY reported sick. KY thought to be away. KY presented it at the March meeting.', ''],
	['Present: LH, KY. Proposed by LH, seconded by KY. LH to agree it. LH/KY to say why.', ''],
	['LH confirmed as chair. LH added to the list. LH suggested for the post.', ''],
	['Dr. LH said so, e.g. LH said it', ''],
	['MW said: “It is late. LH said so in March.” AC agreed.', 'MW AC'],
	['MH: 10:30 to 11:00', ''],
	['MH will take away two points. TR hopes so. RM was in favour.', ''],
	// Capitals that are no people
	['RAA asked the group for feedback. CAFCASS agreed. DfE said so. BAAF reported.', ''],
	['SE said so. LA agreed to it. UK reported a rise. FT noted it.', ''],
	['RAAs asked why. The LA said so. DCSs agreed.', ''],
	['ZB said so, and 2 ZBs agreed. The QB said so. QB agreed. XB support is scarce. XB said so.', ''],
	['Special Jobs (SJ) are new. SJ reported a rise.', ''],
	['SJ (special jobs) are new. SJ reported a rise.', ''],
	['Item said so. It said so. However, that said, it is late.', ''],
];

describe('quotations', () => {
	test.each(QUOTED)('%s → %s', (sentence, who) => {
		expect(quoted(sentence).map((each) => each.replace(/@.*/, ''))).toEqual(who === '' ? [] : who.split(' '));
	});

	test('each at its place', () => {
		expect(
			quoted('## Item', '', 'MW said so. **AC**', 'asked why. CA and', 'CC said so.', '', '- [ ] TR said so.'),
		).toEqual(['MW@3:1', 'AC@3:15', 'CA@4:12', 'CC@5:1', 'TR@7:7']);
		expect(quoted('1. MW said so.', '   AC said so.  ', '   CC said so.', '', '  * TR said so.')).toEqual([
			'MW@1:4',
			'AC@2:4',
			'CC@3:4',
			'TR@5:5',
		]);
	});

	test.each([
		['a heading', ['## MW said so.']],
		['a heading with a line under it', ['MW said so.', '---']],
		['a quotation that runs on', ['> Dear all,', 'MW said so. AC said so.']],
		['a quotation in a list', ['- > MW said so.']],
		['code', ['```', 'MW said so.', '```']],
		['code that is never closed', ['~~~', 'MW said so.', '', '```', 'AC said so.']],
		['indented code', ['    MW said so.']],
		['code in a list that ends with its entry', ['- a', '', '  ```', '  MW said so.', '', '## Item']],
		['HTML', ['<div>', 'MW said so.', '</div>']],
		['a footnote', ['Text.[^a]', '', '[^a]: MW said so.']],
		['the words of a picture', ['![x. MW said so.](a.png)']],
		['code in a sentence', ['`x. MW said so.`']],
		['a comment', ['<!-- MW said so. -->', '', '<!--', 'AC said so.', '', '-->']],
		['a comment that is never closed', ['<!-- x', '', 'MW said so.']],
		['a table', ['| a | b |', '| - | - |', '| MW said so. | x |']],
		['a table without outer pipes', ['a | b', '- | -', 'MW said so. | x']],
		['an action line', ['**Action 79 (MW):** MW said so. AC said so.', 'TR said so.']],
		['an action line in mid-paragraph', ['Action: go on. MW said so.']],
		['a decision', ['**Decision:** x. MW agreed.']],
		['a topic', ['## Topics for the next meeting', '', '- MW asked for a report.']],
		[
			'the action log',
			[
				'## Action log',
				'',
				'| No. | Action | Responsible | Date issued | Status |',
				'| - | - | - | - | - |',
				'| 1 | MW said so. | MW | May 2025 | open |',
			],
		],
	])('no one is quoted in %s', (_, body) => {
		expect(quoted(...body)).toEqual([]);
	});

	test('what is before and after is read', () => {
		expect(
			quoted(
				'MW said so. Action: go on.',
				'',
				'AC said so.',
				'> x',
				'',
				'```',
				'```',
				'CA said so. <!-- x. --> Then',
				'that was that. CC said so.',
			),
		).toEqual(['MW@1:1', 'AC@3:1', 'CA@8:1', 'CC@9:16']);
	});

	test('code that is not closed in an entry of a list ends with the entry, and hides nothing after it', () => {
		expect(quoted('- a', '', '  ```', '  CA said so.', '', 'MW said so.', '', 'AC asked why.')).toEqual([
			'MW@6:1',
			'AC@8:1',
		]);
	});

	test('links, pictures, tags and the marks of footnotes are no part of what is said', () => {
		expect(quoted('[MW](a.html) said so.[^a] AC asked why.', '', '[^a]: x')).toEqual(['MW@1:2', 'AC@1:27']);
		expect(quoted('x<br>MW said so.', '', '&amp; so on. MW said so.')).toEqual(['MW@1:6', 'MW@3:14']);
		expect(quoted('x  ', 'MW said so.\\', 'AC said so.')).toEqual(['MW@2:1', 'AC@3:1']);
	});

	test('a person whose entry an editor has put in one paragraph is quoted too', () => {
		expect(quoted('• MW said so', '• AC asked why', 'a) CA said so', '(b) CC agreed.')).toEqual([
			'MW@1:3',
			'AC@2:3',
			'CA@3:4',
			'CC@4:5',
		]);
	});

	test('a line that says that the log follows is no discussion, though it asks something', () => {
		const log = [
			'| No. | Action | Responsible | Date issued | Status |',
			'| - | - | - | - | - |',
			'| 5 | x | MH | May 2025 | open |',
		];
		expect(
			quoted('MW said so.', '', '**Action log:** updated. MW said so. Action 5: x', '', ...log, '', 'AC asked why.'),
		).toEqual(['MW@1:1', 'AC@9:1']);
	});

	test('lines end in any way', () => {
		const text = [...FRONT, 'MW said so.', '', 'AC said so.'].join('\r\n');
		expect(findIn(text).map(({ place }) => place.line - FRONT.length)).toEqual([1, 3]);
	});
});

describe('the seed minutes', withSeeds, () => {
	test.each([
		['2025-04', 'MW TR AC AC MH AC TR RR MW AC RE MW MW RR AC TR TR RF MH MH MW TR MW AC MH RM TR RR'],
		['2024-07', 'MH LH CC CA MH MH CC CC CA CC CA MH CC KY KY LH CC KY CA KY KY KY KY MH'],
	] as const)('%s', (meeting, who) => {
		const all = seedLines(meeting);
		const lines = all.slice(
			1,
			all.findIndex((line) => line.startsWith('Action log:')),
		);
		const people = [...FRONT.slice(0, 3), '  RE: Rebecca Eligon', ...FRONT.slice(3)];
		const found = findIn([...people, ...lines.slice(3).flatMap((line) => [line.trim(), ''])].join('\n'));
		expect(found.map(({ written }) => written).join(' ')).toBe(who);
	});
});

describe('the time it takes', () => {
	const long = (piece: string) => piece.repeat(Math.ceil(150_000 / piece.length));
	test.each([
		...[
			'MW said so. ',
			'MW said so.\n',
			'MW, ',
			'MW and ',
			'ZZ said ',
			'. ',
			'.* ',
			'* ',
			'“ ',
			'” MW',
			'(MW ',
			'MW – ',
		],
		...[
			'<!-- ',
			'`a ``b ',
			'MW said so; ',
			'A',
			'MWs ',
			'MW (x) ',
			'Aa Bb (AB) ',
			'> ',
			'- ',
			'1. ',
			', MW agreed. ',
			'MW: ',
		],
	])('%j again and again', (piece) => {
		const minutes = readMinutes({ file: 'minutes/2025-04.md', bytes: new TextEncoder().encode(FRONT.join('\n')) });
		const text = `${minutes.text}${long(piece)}\nZQ said so.\n`;
		const lines = text.split(/\n/).length;
		const hostile = { ...minutes, text, discussionLines: [[FRONT.length, lines + 1]] as const };
		findQuotations(hostile, knownIn({ meetings: [minutes] }));
	});
});
