import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { disambiguate } from '../../src/log/disambiguate.ts';
import { initials as initialsSchema } from '../../src/parse/front-matter/front-matter-schema.ts';
import { readPersonWords } from '../../src/parse/front-matter/person-words.ts';
import { foldWord } from '../../src/values/status.ts';

const people = (...names: string[]) =>
	names.flatMap((name) => {
		const words = readPersonWords(name);
		return 'person' in words ? words.person : [];
	});
const initialsOf = (...names: string[]) => disambiguate(people(...names)).people.map(({ initials }) => initials);

describe('people with the same initials', () => {
	test.each([
		['none', ['Ann Bell', 'Cy Dunn'], ['AB', 'CD']],
		['the surname tells them apart', ['Roslind Moodey', 'Richard Morris'], ['RMoo', 'RMor']],
		['both get longer ones, also where one was typed', ['RM: Roslind Moodey', 'RM: Richard Marsh'], ['RMo', 'RMa']],
		['the first name does', ['Ann Bell', 'Dr Adam Bell'], ['AnB', 'AdB']],
		['only numbers do', ['Ann Bell', 'Ann Bell'], ['AB1', 'AB2']],
		['what others have is not taken', ['Ann Bell', 'Amy Byrd', 'ABe: Abe Lund'], ['ABel', 'AByr', 'ABe']],
		['three', ['Ann Bell', 'Amy Byrd', 'Al Boyd'], ['ABe', 'ABy', 'ABo']],
		['the last letter that there is room for', ['Bellamin', 'Bellamis'], ['Bellamin', 'Bellamis']],
		['a letter after it', ['Bellamyan', 'Bellamyas'], ['B1', 'B2']],
		['case makes no difference', ['ab: Ann Bell', 'AB: Amy Byrd'], ['abe', 'aby']],
	])('%s', (_, names, expected) => {
		expect(initialsOf(...names)).toEqual(expected);
	});

	test('says whom it renamed', () => {
		const { renamed } = disambiguate(people('Ann Bell', 'Amy Byrd', 'Cy Dunn'));
		expect(renamed.map(({ initials, people: group }) => [initials, group.map((person) => person.name)])).toEqual([
			['AB', ['Ann Bell', 'Amy Byrd']],
		]);
	});

	test('whatever the names, each has initials of their own that minutes can hold', { tags: 'slow' }, () => {
		const part = fc.constantFrom('Ann', 'Al', 'Bo', 'Bell', 'Bellamy', 'Éloïse', 'Ó', 'van', 'Smith-Jones', '李', 'x');
		const name = fc.array(part, { minLength: 1, maxLength: 9 }).map((parts) => parts.join(' '));
		fc.assert(
			fc.property(fc.array(name, { maxLength: 14 }), (names) => {
				const found = initialsOf(...names);
				expect(found).toHaveLength(names.length);
				expect(new Set(found.map(foldWord)).size).toBe(names.length);
				for (const each of found) expect(initialsSchema.safeParse(each).success, each).toBe(true);
			}),
			{ numRuns: 500 },
		);
	});
});

describe('a person in one line', () => {
	test.each([
		[
			'MH: Dr Mac Heath, Chair, Milton Keynes',
			{ initials: 'MH', name: 'Dr Mac Heath', role: 'Chair', organisation: 'Milton Keynes' },
		],
		[' Dr  Mac Heath ', { initials: 'MH', name: 'Dr Mac Heath' }],
		[
			'Ann Bell,, Kent, Surrey and Sussex',
			{ initials: 'AB', name: 'Ann Bell', organisation: 'Kent, Surrey and Sussex' },
		],
		['Ann Bell, Chair: acting', { initials: 'AB', name: 'Ann Bell', role: 'Chair: acting' }],
		['O’B: Siobhán O’Brien', { initials: 'O’B', name: 'Siobhán O’Brien' }],
	])('%s', (text, person) => {
		expect(readPersonWords(text)).toEqual({ person });
	});

	test.each([
		['', '"" does not name a person'],
		['MH: , Chair', '"MH: , Chair" does not name a person'],
		['M H: Mac Heath', '"M H" should be initials such as MH'],
		['Dr', 'no initials can be made from "Dr"; write them first: "MH: Dr"'],
	])('%j is none', (text, problem) => {
		expect(readPersonWords(text)).toEqual({ problem: expect.stringContaining(problem) });
	});
});
