import { describe, expect, test } from 'vitest';
import { writeMinutes } from '../../src/rules/parts/example-minutes.ts';
import { check } from './book.ts';

/** The rules of people that speak, each with what it quotes, in the order of the text. */
function said(...books: readonly (readonly [date: string, front: readonly string[], discussion?: string])[]): string[] {
	const files = books.map(([date, front, discussion = '']) => {
		return [`minutes/${date}.md`, writeMinutes({ date, front, discussion: [discussion], log: [] })] as const;
	});
	return check(Object.fromEntries(files))
		.filter(({ rule }) => /^(?:person|substitute)-/.test(rule))
		.map(({ rule, message }) => `${rule} ${/"([^"]*)"/.exec(message)?.[1]}`);
}

const lists = (invitees: readonly string[], apologies: readonly string[] = []) => [
	...['invitees:', '  MH: Dr Mac Heath', ...invitees.map((each) => `  ${each}`)],
	...(apologies.length > 0 ? ['apologies:', ...apologies.map((each) => `  ${each}`)] : []),
];
const at = (front: readonly string[], discussion: string) => said(['2025-04', front, discussion]);

describe('who is quoted', () => {
	test('one of two people, whichever list they are in', () => {
		const [rm, rmo] = ['RM: Richard Morris', 'RMo: Roslind Moodey'];
		expect(at(lists([rm, rmo]), 'RM said so.')).toEqual(['person-ambiguous RM']);
		expect(at(lists([rm], [rmo]), 'RM said so.')).toEqual(['person-ambiguous RM']);
		expect(at(lists([], [rm, rmo]), 'RM said so.')).toEqual(['person-ambiguous RM']);
		expect(at(lists(['RMi: Richard Morris', rmo]), 'RM said so.')).toEqual(['person-ambiguous RM']);
		expect(at(lists([rm, rmo]), 'RMo said so.')).toEqual([]);
		expect(at(lists([rm, 'RJM: Roslind Moodey']), 'RM said so.')).toEqual([]);
	});

	test('initials of a name whose own are longer', () => {
		expect(at(lists(['RMo: Roslind Moodey']), 'RM said so.')).toEqual([]);
		expect(at(lists([], ['RMo: Roslind Moodey']), 'RM said so.')).toEqual(['person-absent RM']);
	});

	test('someone in both lists was there', () => {
		expect(at(lists(['KY: Kevin Yong'], ['KY: Dr Kevin Yong']), 'KY said so.')).toEqual([]);
	});

	test('once a meeting and person', () => {
		const front = lists([], ['KY: Kevin Yong']);
		expect(said(['2025-04', front, 'KY said so. KY asked why.'], ['2025-07', front, 'KY said so.'])).toEqual([
			'person-absent KY',
			'person-absent KY',
		]);
		expect(at(lists([]), 'ZZ said so. ZZ asked why.')).toEqual(['person-unlisted ZZ']);
	});

	test('nothing where the lists are not there, or were lost', () => {
		expect(at([], 'ZZ said so.')).toEqual([]);
		expect(at([...lists([], ['KY: Kevin Yong']), '  X: [a]'], 'ZZ said so. KY said so.')).toEqual([]);
	});
});

describe('substitutes', () => {
	test.each(['TR', 'tr', 'Teresa Rogers', 'Ms Teresa Rogers', 'Teresa', 'TR and Lorna Hunt'])('for: %s', (whom) => {
		expect(
			at(lists([`CC: { name: Claire Cole, for: "${whom}" }`], ['TR: Teresa Rogers', 'LH: Lorna Hunt']), ''),
		).toEqual([]);
	});

	test.each(['ZZ', 'MH', 'Terry', 'TR and ZZ'])('for: %s, of whom there are no apologies', (whom) => {
		expect(at(lists([`CC: { name: Claire Cole, for: "${whom}" }`], ['TR: Teresa Rogers']), '')).toEqual([
			'substitute-unknown CC',
		]);
	});
});

describe('names in two spellings', () => {
	const spelt = (...people: readonly string[][]) =>
		said(...people.map((each, index) => [`2025-0${index + 1}`, lists(each)] as const));

	test('once for each spelling', () => {
		expect(spelt(['RM: Roslind Moodey'], ['RM: Roselind Moodey'], ['RM: Roslind Moodey'])).toEqual([
			'person-spelling Roselind Moodey',
		]);
		expect(spelt(['RM: Roslind Moodey'], ['RM: Roselind Moodey'], ['RM: Roslind Moody'])).toHaveLength(2);
	});

	test('two people: both at one meeting, or of two organisations', () => {
		expect(spelt(['AS: Anita Smith'], ['AS: Anitta Smith'], ['AS: Anita Smith', 'ASm: Anitta Smith'])).toEqual([]);
		const of = (name: string, organisation: string) => [`AS: { name: ${name}, organisation: ${organisation} }`];
		expect(spelt(of('Anita Smith', 'Kent'), of('Anitta Smith', 'Slough'))).toEqual([]);
		expect(spelt(of('Anita Smith', 'Kent County'), of('Anitta Smith', 'Kent'))).toHaveLength(1);
	});

	test('other initials, and one organisation', () => {
		const of = (name: string) => [`XX: { name: ${name}, organisation: Kent }`];
		expect(spelt(of('Cathy Smith'), of('Kathy Smith'))).toHaveLength(1);
		expect(spelt(['XX: Cathy Smith'], ['XX: Kathy Smith'])).toEqual([]);
	});
});

describe('whom alb.yaml names', () => {
	const settings = 'people: { SJ: Sarah Johal }\nacronyms: [SE, RE]\n';
	const found = (rule: string, front: readonly string[], discussion: string, ...owners: readonly string[]) =>
		check({
			'alb.yaml': settings,
			'minutes/2025-04.md': writeMinutes({
				date: '2025-04',
				front,
				discussion: [discussion],
				log: owners.map((who, index) => `| ${80 - index} | Ask. | ${who} | April 2025 | open |`),
			}),
		}).flatMap((finding) => (finding.rule === rule ? [finding.message] : []));
	const none = lists(['KY: Kevin Yong']);

	test('may be quoted without being listed; the lists of a meeting go before', () => {
		expect(found('person-unlisted', none, 'SJ said so. ZZ asked why.')).toEqual([expect.stringContaining('"ZZ"')]);
		expect(found('person-absent', lists([], ['SJ: Sam Jones']), 'SJ said so.')).toHaveLength(1);
		expect(found('person-ambiguous', lists(['SJ: Sam Jones', 'SJo: Sue Jones']), 'SJ said so.')).toHaveLength(1);
		expect(found('person-ambiguous', lists(['SJ: Sam Jones']), 'SJ said so.')).toEqual([]);
	});

	test('an acronym is quoted by no one, unless the meeting invited someone with these initials', () => {
		expect(found('person-unlisted', none, 'SE said so.')).toEqual([]);
		expect(found('person-absent', lists([], ['RE: Rebecca Eligon']), 'RE said so.')).toEqual([]);
		expect(found('person-ambiguous', lists(['RE: Rebecca Eligon', 'REv: Ruth Evans']), 'RE said so.')).toHaveLength(1);
	});

	test('may be responsible; initials of someone listed as well are of two people', () => {
		expect(found('owner-unknown', none, '', 'SJ', 'SJ/KY', 'all')).toEqual([]);
		expect(found('owner-unknown', lists(['SJ: Dr Sarah Johal']), '', 'SJ')).toEqual([]);
		expect(found('owner-unknown', lists(['SJ: Sam Jones']), '', 'SJ')).toEqual([
			'"SJ" may be "SJ" (Sam Jones) or "SJ" (Sarah Johal); write initials that only one of them has',
		]);
		expect(found('owner-unknown', none, '', 'Sarah Johal', 'Ms Johal')).toEqual([]);
	});

	test('an acronym is responsible for nothing', () => {
		expect(found('owner-unknown', none, '', 'SE')).toEqual([
			'"SE" is an acronym of this board and not anyone\'s initials; write the initials of the person who will do it',
		]);
		expect(found('owner-unknown', lists(['RE: Rebecca Eligon']), '', 'RE')).toEqual([]);
	});
});
