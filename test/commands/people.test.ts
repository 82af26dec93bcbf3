import { describe, expect, test } from 'vitest';
import { alb, board } from '../support/board.ts';

/** Minutes of which only the lists matter. */
function listsOf(date: string, invitees: readonly string[], apologies: readonly string[] = [], body = ''): string {
	const list = (name: string, people: readonly string[]) =>
		people.length > 0 ? [`${name}:`, ...people.map((person) => `  ${person}`)] : [];
	return [
		'---',
		`date: ${date}`,
		...list('invitees', invitees),
		...list('apologies', apologies),
		'---\n',
		`## 1. Business\n\n${body}\n`,
		'## Action log\n',
		'| No. | Action | Responsible | Date issued | Status |\n| --: | --- | --- | --- | --- |',
		'| 2 | Book the hall | RM | July 2024 | open |\n| 1 | Ask for quotes | MH | July 2024 | open |\n',
	].join('\n');
}

const folder = board({
	'minutes/2024-07.md': listsOf(
		'2024-07',
		[
			'MH: { name: Dr Mac Heath, role: Chair, organisation: Milton Keynes }',
			'CC: { name: Claire Cocoran, for: TR }',
			'RM: Roselind Moodey',
		],
		['RM: { name: Richard Morris, organisation: CAFCASS }', 'TR: Teresa Rogers'],
	),
	'minutes/2024-10.md': listsOf('2024-10', ['TR: Teresa Rogers', 'RMo: Roslind Moodey'], ['MH: Mac Heath']),
	'minutes/2025-04-24.md': listsOf(
		'2025-04-24',
		['MH: { name: Dr Mac Heath, organisation: Kent }', 'RMo: Roslind Moodey', 'KY: Kevin Yong'],
		['RM: Richard Morris'],
		'MH asked who would come. RM said that it was too soon. MH thanked everyone.',
	),
});

interface Printed {
	readonly name: string;
	readonly initials: readonly string[];
	readonly organisations: readonly string[];
	readonly attendance: object;
	readonly perhaps: readonly string[];
	readonly spellings: readonly { readonly name: string }[];
	readonly openActions: readonly string[];
	readonly perhapsOpenActions: readonly string[];
	readonly quoted: object;
}

async function people(dir: string, ...words: string[]): Promise<Printed[]> {
	const { out } = await alb(dir, 'people', '--json', ...words);
	return (JSON.parse(out) as { people: Printed[] }).people;
}
const names = async (...words: string[]) => (await people(folder, ...words)).map(({ name }) => name).join(', ');

describe('alb people', () => {
	test('draws one person together over all meetings, and says what it took for a spelling', async () => {
		const { status, out, err } = await alb(folder, 'people');
		expect({ status, err }).toEqual({ status: 0, err: '' });
		expect(out).toMatchInlineSnapshot(`
			"Name            Initials  Organisation, role  Since        Present  Apologies
			Claire Cocoran  CC        –                   Jul 2024      1 of 3          –
			Dr Mac Heath    MH        Kent · Chair        Jul 2024      2 of 3          1
			Roslind Moodey  RMo, RM   –                   Jul 2024      3 of 3          –
			Richard Morris  RM        CAFCASS             Jul 2024      0 of 3          2
			Teresa Rogers   TR        –                   Jul 2024      1 of 3          1
			Kevin Yong      KY        –                   24 Apr 2025   1 of 1          –

			· Claire Cocoran stood in for Teresa Rogers in July 2024.
			· "Roselind Moodey" in July 2024 (minutes/2024-07.md:6:3) is treated as another spelling of Roslind
			  Moodey.
			· Richard Morris and Roslind Moodey have the initials RM.

			The minutes list 6 people. "Present" counts meetings with lists, from the first one that lists the
			person.
			"
		`);
	});

	test('one person: meetings, open actions and quotations; and who else the initials fit', async () => {
		expect((await alb(folder, 'people', 'mh')).out).toMatchInlineSnapshot(`
			"Dr Mac Heath · MH

			  Organisation  Kent; Milton Keynes
			  Role          Chair
			  Attendance    present at 2 of 3 meetings since July 2024, 1 apology
			  Quoted        2 times at 1 meeting

			Open actions
			  1  Ask for quotes
			      minutes/2025-04-24.md:20:3

			Meetings
			  July 2024 · present · MH: Dr Mac Heath · Chair · Milton Keynes
			      minutes/2024-07.md:4:3
			  October 2024 · apologies · MH: Mac Heath
			      minutes/2024-10.md:7:3
			  24 April 2025 · present · MH: Dr Mac Heath · Kent
			      minutes/2025-04-24.md:4:3
			"
		`);
		const { out } = await alb(folder, 'people', 'RM');
		expect(out).toContain('Roslind Moodey · RMo, RM\n');
		expect(out).toContain('Richard Morris · RM\n');
		expect(out).toContain('  RM is also Richard Morris.\n');
		expect(out).toContain('Open actions that may be theirs, since others have the same initials\n  2  Book the hall\n');
		expect(out).toContain('never; 1 more may be theirs, or those of someone with the same initials\n');
	});

	test('where there is no room for columns, a person a paragraph, in colour as without', async () => {
		const narrow = { terminal: true, columns: 40 };
		const plain = await alb(folder, 'people', 'TR', 'RM', { ...narrow, env: { NO_COLOR: '1' } });
		const coloured = await alb(folder, 'people', 'TR', 'RM', narrow);
		// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what colours begin with
		expect(coloured.out.replace(/\u001b\[\d+m/g, '')).toBe(plain.out);
		expect((await alb(folder, 'people', 'teresa', { ...narrow, env: { NO_COLOR: '1' } })).out).toBe(
			'Teresa Rogers\n  TR · since July 2024 · present at 1 of\n  3 · 1 apology\n\n1 person listed. The minutes list 6\npeople. "Present" counts meetings with\nlists, from the first one that lists the\nperson.\n',
		);
	});

	test.each([
		['words of name, organisation and role', ['cafcass'], 'Richard Morris'],
		['all of several words', ['milton', 'chair'], 'Dr Mac Heath'],
		['--meeting', ['--meeting', 'last'], 'Dr Mac Heath, Roslind Moodey, Richard Morris, Kevin Yong'],
		['--since', ['--since', '2025-01'], 'Dr Mac Heath, Roslind Moodey, Richard Morris, Kevin Yong'],
		[
			'--until',
			['--until', '2024-08', '--sort', 'since'],
			'Dr Mac Heath, Claire Cocoran, Roslind Moodey, Richard Morris, Teresa Rogers',
		],
		[
			'--sort present',
			['--sort', 'present', 'r'],
			'Roslind Moodey, Dr Mac Heath, Claire Cocoran, Teresa Rogers, Richard Morris',
		],
		['several initials', ['TR', 'KY'], 'Teresa Rogers, Kevin Yong'],
	])('selects by %s', async (_, words, expected) => {
		expect(await names(...words)).toBe(expected);
	});

	test('refuses initials that nobody has, and a time without meetings', async () => {
		expect(await alb(folder, 'people', 'ZZ')).toEqual({
			status: 2,
			out: '',
			err: 'alb: no meeting lists anyone as "ZZ"\nThe minutes list CC, KY, MH, RM, RMo, TR.\n',
		});
		expect((await alb(folder, 'people', '--since', '2030')).status).toBe(2);
		expect((await alb(folder, 'people', '--since', '2030-01')).err).toBe(
			'alb: there is no meeting since January 2030 in this minute book\nThe latest: 2024-07, 2024-10, 2025-04-24.\n',
		);
		expect((await alb(folder, 'people', 'Zebedee')).out).toBe('No one matches. The minutes list 6 people.\n');
	});

	test('writes CSV and Markdown', async () => {
		expect((await alb(folder, 'people', 'TR', '--csv')).out).toBe(
			'\ufeffName,Initials,Organisation,Role,Since,Last,Present,Apologies,Substituted,Not listed,Open actions,Also spelt\r\nTeresa Rogers,TR,,,2024-07,2024-10,1,1,1,1,,\r\n',
		);
		expect((await alb(folder, 'people', 'TR', '--md')).out).toBe(
			'| Name | Initials | Organisation | Role | Since | Present | Apologies |\n| --- | --- | --- | --- | --- | --: | --: |\n| Teresa Rogers | TR |  |  | July 2024 | 1 of 3 | 1 |\n',
		);
	});
});

describe('two people are never made one by a guess', () => {
	test('a spelling that fits two others stays apart, and both are named', async () => {
		const dir = board({
			'minutes/2024-07.md': listsOf('2024-07', ['RA: Rosalind Moodey', 'RE: Roselind Moodey']),
			'minutes/2024-10.md': listsOf('2024-10', ['RM: Roslind Moodey']),
		});
		const found = await people(dir);
		expect(found.map(({ name, perhaps }) => [name, perhaps])).toEqual([
			['Rosalind Moodey', ['Roslind Moodey']],
			['Roselind Moodey', ['Roslind Moodey']],
			['Roslind Moodey', ['Rosalind Moodey', 'Roselind Moodey']],
		]);
		expect((await alb(dir, 'people')).out).toContain(
			'· Roslind Moodey may be Rosalind Moodey or Roselind Moodey: the names are nearly the same, and\n  nothing in the minutes settles it.\n',
		);
	});

	test('a name that one list has twice is of two people, distinguished by their initials', async () => {
		const dir = board({
			'minutes/2024-07.md': listsOf('2024-07', ['JSa: { name: John Smith, organisation: Kent }', 'JSb: John Smith']),
			'minutes/2024-10.md': listsOf('2024-10', ['JSa: John Smith'], ['JSb: Mr John Smith']),
		});
		const found = await people(dir);
		expect(found.map(({ initials, organisations, attendance }) => [initials, organisations, attendance])).toEqual([
			[['JSa'], ['Kent'], { present: 2, apologies: 0, substituted: 0, notListed: 0 }],
			[['JSb'], [], { present: 1, apologies: 1, substituted: 0, notListed: 0 }],
		]);
	});

	test('a spelling that fits a name of two people names both', async () => {
		const dir = board({
			'minutes/2024-07.md': listsOf('2024-07', ['JSa: Jonah Smithson', 'JSb: Jonah Smithson']),
			'minutes/2024-10.md': listsOf('2024-10', ['JS: Jonah Smitson']),
		});
		expect((await people(dir, 'Smitson')).map(({ perhaps }) => perhaps)).toEqual([
			['Jonah Smithson', 'Jonah Smithson'],
		]);
	});

	test('other organisations, and names that are only alike, are other people', async () => {
		const dir = board({
			'minutes/2024-07.md': listsOf('2024-07', ['CC: { name: Claire Cocoran, organisation: Kent }', 'PH: Paul Hart']),
			'minutes/2024-10.md': listsOf('2024-10', [
				'CC: { name: Claire Corcoran, organisation: Bucks }',
				'PH: Paula Hart',
			]),
		});
		expect((await people(dir)).map(({ perhaps, spellings }) => [...perhaps, ...spellings])).toEqual([[], [], [], []]);
	});

	test('who is in both lists was there', async () => {
		const dir = board({ 'minutes/2024-07.md': listsOf('2024-07', ['MH: Mac Heath'], ['MHe: Dr Mac Heath']) });
		expect((await people(dir)).map(({ attendance }) => attendance)).toEqual([
			{ present: 1, apologies: 0, substituted: 0, notListed: 0 },
		]);
	});

	test('substitutes are found by initials, by name and by a part of it; one for two people', async () => {
		const dir = board({
			'minutes/2024-07.md': listsOf(
				'2024-07',
				[
					'AA: { name: Ann Abel, for: Teresa Rogers }',
					'BB: { name: Bo Bell, for: SS and Lorna }',
					'CC: { name: Cy Coe, for: ZZ }',
				],
				['TR: Teresa Rogers', 'SS: Sarah Skinner', 'LH: Lorna Hunt'],
			),
		});
		expect((await alb(dir, 'people')).out).toContain(
			'· Ann Abel stood in for Teresa Rogers in July 2024.\n· Bo Bell stood in for Sarah Skinner and Lorna Hunt in July 2024.\n· Cy Coe stood in for ZZ in July 2024.\n',
		);
	});
});

test('a book whose lists cannot all be read is listed, and what is missing is named', async () => {
	const dir = board({
		'minutes/2024-07.md': listsOf('2024-07', ['MH: Mac Heath']),
		'minutes/2024-10.md': listsOf('2024-10', ['MH: [1, 2]', 'KY: Kevin Yong']),
		'minutes/2025-01.md': '<<<<<<< HEAD\n',
	});
	const { status, out, err } = await alb(dir, 'people');
	expect(status).toBe(1);
	expect(out).toContain('Kevin Yong  KY');
	// A list that was lost in part says of nobody that they are not on it.
	expect(out).toContain('Mac Heath   MH        –                   Jul 2024   1 of 1          –');
	expect(err).toContain('alb: some of the minutes could not be read, in 2 files:\nminutes/2024-10.md:4:7  ');
	expect(err).toContain('minutes/2025-01.md:1:1  ');
});
