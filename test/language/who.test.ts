import { describe, expect, test } from 'vitest';
import { splitOwners } from '../../src/language/names/split-owners.ts';
import { findQuotations, knownIn } from '../../src/language/speakers.ts';
import { type PersonFound, peopleOf, personAt, type Who, whoIs } from '../../src/language/who.ts';
import { readMinutes } from '../../src/parse/minutes.ts';

const FRONT = [
	...['---', 'date: 2025-04', 'chair: MH', 'invitees:'],
	...[
		'  MH: Dr Mac Heath',
		'  AC: Amy Coombs',
		'  MAS: Mary Ann Smith',
		'  JB: Jan van der Berg',
		"  SO: Séan O'Brien",
	],
	...['  AS: Ann-Marie Smith-Jones', '  MW: Michael Wilson', '  RMo: Roslind Moodey', '  WG: Will Grant OBE'],
	'  CL: { name: Mrs Carol Lee, role: Clerk and RFO }',
	'  DL: { name: Mr David Lee, role: Head of Finance }',
	'apologies:',
	'  LH: { name: Cllr Lorna Hunt, role: Vice Chair }',
	'---',
	'',
];

function minutesOf(...body: string[]) {
	const bytes = new TextEncoder().encode([...FRONT, ...body].join('\n'));
	return readMinutes({ file: 'minutes/2025-04.md', bytes });
}

const people = peopleOf(minutesOf('The grant was paid.'));

function shown(found: Who | undefined): string {
	return found ? `${found.through}: ${found.fits.map(({ name }) => name).join(' | ')}` : 'nobody';
}

function at(text: string, index = 0): string {
	const found: PersonFound | undefined = personAt(text, index, people);
	return found ? `${text.slice(index, found.end)} · ${shown(found)}` : 'nobody';
}

describe('who is meant', () => {
	test.each([
		['MH said', 'MH · initials: Dr Mac Heath'],
		['RM said', 'RM · initials: Roslind Moodey'],
		['ZZ said', 'ZZ · initials: '],
		['Mac Heath said', 'Mac Heath · name: Dr Mac Heath'],
		['Mac\nHeath said', 'Mac\nHeath · name: Dr Mac Heath'],
		['Mary Ann Smith said', 'Mary Ann Smith · name: Mary Ann Smith'],
		['M. Wilson said', 'M. Wilson · name: Michael Wilson'],
		['Michael J. Wilson said', 'Michael J. Wilson · name: Michael Wilson'],
		['Jan van der Berg said', 'Jan van der Berg · name: Jan van der Berg'],
		['Sean O’Brien said', "Sean O’Brien · name: Séan O'Brien"],
		['Michael Wilson ICB said', 'Michael Wilson ICB · name: Michael Wilson'],
		['Cllr Hunt MP said', 'Cllr Hunt · title: Cllr Lorna Hunt'],
		['Will Grant said', 'Will Grant · name: Will Grant OBE'],
		['Dr Heath said', 'Dr Heath · title: Dr Mac Heath'],
		['Dr. M. Heath said', 'Dr. M. Heath · title: Dr Mac Heath'],
		['Mr van der Berg said', 'Mr van der Berg · title: Jan van der Berg'],
		['Cllr Mrs Hunt said', 'Cllr Mrs Hunt · title: Cllr Lorna Hunt'],
		['Mr Lee said', 'Mr Lee · title: Mr David Lee'],
		['Dr Lee said', 'Dr Lee · title: Mrs Carol Lee | Mr David Lee'],
		['Amy volunteered', 'Amy · first-name: Amy Coombs'],
		['Mary Ann to write', 'Mary Ann · first-name: Mary Ann Smith'],
		['Ann-Marie to write', 'Ann-Marie · first-name: Ann-Marie Smith-Jones'],
		['Will said', 'Will · first-name: Will Grant OBE'],
		['Smith-Jones said', 'Smith-Jones · surname: Ann-Marie Smith-Jones'],
		['van der Berg to', 'van der Berg · surname: Jan van der Berg'],
		['Lee said', 'Lee · surname: Mrs Carol Lee | Mr David Lee'],
		['The Chair said', 'The Chair · office: Dr Mac Heath'],
		['the chairman to write', 'the chairman · office: Dr Mac Heath'],
		['The Deputy Chair said', 'The Deputy Chair · office: Cllr Lorna Hunt'],
		['Clerk to write', 'Clerk · office: Mrs Carol Lee'],
		['the Head of Finance will', 'the Head of Finance · office: Mr David Lee'],
		['The Treasurer said', 'The Treasurer · office: '],
		['Chair Mac Heath said', 'Chair Mac Heath · name: Dr Mac Heath'],
	])('%j', (text, who) => {
		expect(at(text)).toBe(who);
	});

	test.each([
		['a name that goes on', 'Michael Wilson Jones said', 'Michael Wilson Jones · name: '],
		['another first name', 'Mike Wilson said', 'Mike Wilson · name: '],
		['another initial', 'Mr C Wilson said', 'Mr C Wilson · title: '],
		['a first name and something else', 'Amy Hospice said', 'Amy Hospice · name: '],
		['a half of a double name', 'Jones said', 'nobody'],
		['a thing of the text', 'Grant agreed', 'nobody'],
		['what is someone’s', 'Amy’s pilot', 'nobody'],
		['what is AC’s', 'AC’s pilot', 'nobody'],
		['what someone leads', 'Amy-led work', 'nobody'],
		['another office of that name', 'The Clerk of Works said', 'nobody'],
		['an office elsewhere', 'The Chair of the Council said', 'nobody'],
		['a place', 'Kent said', 'nobody'],
		['what begins a sentence', 'The group said', 'nobody'],
	])('not %s', (_, text, who) => {
		expect(at(text)).toBe(who);
	});

	test('at an index', () => {
		expect(at('It was for Cllr Hunt to say.', 11)).toBe('Cllr Hunt · title: Cllr Lorna Hunt');
	});

	test.each([
		['mh', 'initials: Dr Mac Heath'],
		['clerk', 'office: Mrs Carol Lee'],
		['amy', 'first-name: Amy Coombs'],
		['Lorna Hunt (Kent)', 'name: Cllr Lorna Hunt'],
		['Lorna Hunt of Kent', 'nobody'],
		['all', 'nobody'],
	])('in a cell: %s', (text, who) => {
		expect(shown(whoIs(text, people))).toBe(who);
	});

	test('the chair by role is someone who was there', () => {
		const front = ['---', 'date: 2025-04', 'invitees:', '  MH: { name: Mac Heath, role: Co-chair }'];
		const text = [...front, 'apologies:', '  LH: { name: Lorna Hunt, role: Chair }', '---', '', 'The Chair said so.'];
		const minutes = readMinutes({ file: 'minutes/2025-04.md', bytes: new TextEncoder().encode(text.join('\n')) });
		expect(shown(personAt('The Chair said', 0, peopleOf(minutes)))).toBe('office: ');
	});

	test('a name that one list has twice is of two people', () => {
		const text = '---\ndate: 2025-04\ninvitees:\n  JS: Jo Smith\n  JSm: Jo Smith\n---\n';
		const minutes = readMinutes({ file: 'minutes/2025-04.md', bytes: new TextEncoder().encode(text) });
		expect(personAt('Jo Smith said', 0, peopleOf(minutes))?.fits.map(({ initials }) => initials)).toEqual([
			'JS',
			'JSm',
		]);
	});
});

/** Who is quoted, each as `Amy Coombs@1:1`, and `?` for someone in no list. */
function quoted(...body: string[]): string[] {
	const minutes = minutesOf(...body);
	return findQuotations(minutes, knownIn({ meetings: [minutes] })).map(({ written, fits, place }) => {
		return `${written}${fits.length === 0 ? '?' : ''}@${place.line - FRONT.length}:${place.column}`;
	});
}

describe('people who are named are quoted', () => {
	test.each([
		['Michael Wilson said so. Mr Wilson reported it. Cllr Hunt asked why. The Chair said so.', 4],
		['Amy, MH and the Clerk agreed.', 3],
		['Amy Coombs (Kent) said so, Michael Wilson agreed.', 2],
		['“Agreed,” said Cllr Hunt.', 1],
		['Amy Coombs – we have no view yet. Hunt: “It is late.”', 2],
		['Mr Shaw asked why. Helen Shaw explained it. Mike Wilson said so.', 3],
	])('%s', (text, count) => {
		expect(quoted(text)).toHaveLength(count);
	});

	test('each at its place, strangers too', () => {
		expect(quoted('Funding: Amy said so. Mr Shaw', 'asked why.', '', '- the Clerk asked. The Clerk said so.')).toEqual([
			'Amy@1:10',
			'Mr Shaw?@1:23',
			'the Clerk@4:3',
			'The Clerk@4:20',
		]);
	});

	test.each([
		'Bristol Council said so. Children First reported a rise. Ofsted Inspectors noted it. Adopt South said so.',
		'Social Finance agreed. Grant Thornton reported a fault. Lady Bay said so. Open Standards said so. Kent County noted it.',
		'Treasurer: The accounts were agreed. Chair: Mac Heath. Amy Coombs – on leave. Cllr Hunt: apologies.',
		'As Amy said, it is late. Amy’s team said so. Amy Coombs was thanked. Amy asked to bring the data.',
		'Mr Shaw reported by email that it is late. Helen Shaw highlighted it. Last Tuesday, Amy said so.',
		'The Secretary of State said so. The Treasurer said so. The Chair of Governors asked why.',
	])('nobody in: %s', (text) => {
		expect(quoted(text)).toEqual([]);
	});
});

test.each([
	['RE/MH', ['RE', 'MH']],
	['RE MH LH', ['RE', 'MH', 'LH']],
	['MH and all', ['MH', 'all']],
	['RMo SJo', ['RMo', 'SJo']],
	['Mary Ann Smith', ['Mary Ann Smith']],
	['Jan van der Berg, MH', ['Jan van der Berg', 'MH']],
	["Séan O'Brien and Ann-Marie Smith-Jones", ["Séan O'Brien", 'Ann-Marie Smith-Jones']],
	['Cllr McCarthy & the Clerk', ['Cllr McCarthy', 'the Clerk']],
	['MH Mac Heath', ['MH', 'Mac Heath']],
	['All Amy Coombs', ['All', 'Amy Coombs']],
	['–', ['–']],
])('those responsible: %s', (text, owners) => {
	expect(splitOwners(text)).toEqual(owners);
});
