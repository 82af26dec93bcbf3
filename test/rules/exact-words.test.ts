import { expect, test } from 'vitest';
import { filesOf } from '../support/bad-inputs/bad-input.ts';
import { badInputs } from '../support/bad-inputs/index.ts';
import { generateBook } from '../support/generated-book/book.ts';
import { actionFaults } from '../support/planted-faults/action-faults.ts';
import { fileFaults } from '../support/planted-faults/file-faults.ts';
import { meetingFaults } from '../support/planted-faults/meeting-faults.ts';
import { numberFaults } from '../support/planted-faults/number-faults.ts';
import { peopleFaults } from '../support/planted-faults/people-faults.ts';
import { plantOne } from '../support/planted-faults/plant.ts';
import { restrictedFaults } from '../support/planted-faults/restricted-faults.ts';
import { silencerFaults } from '../support/planted-faults/silencer-faults.ts';
import { randomFrom } from '../support/random.ts';
import { check, type Files, line } from './book.ts';

/*
 * Every word and place of what is said about books with faults: about the bad inputs, and about one fault of each kind in
 * a book of six meetings. test/golden/findings keeps them; `npm run accept` takes a change on purpose.
 */

const said = (files: Files): string[] => check(files).map((finding) => `${line(finding)}  ${finding.rule}\n`);

test.each(Object.entries(badInputs))('bad %s', async (group, inputs) => {
	const all = inputs.map(([what, content]) => `# ${what}\n${said(filesOf(content)).join('')}`);
	await expect(all.join('\n')).toMatchFileSnapshot(`../golden/findings/bad-${group.replaceAll(' ', '-')}.txt`);
});

const faults = {
	fileFaults,
	meetingFaults,
	numberFaults,
	actionFaults,
	peopleFaults,
	restrictedFaults,
	silencerFaults,
};
const book = generateBook(6, 1);
const planted = Object.entries(faults).map(([group, planters]) => {
	const books = planters.map((planter) => [planter, plantOne(book, planter, randomFrom(1))?.files ?? {}] as const);
	return [group.replace('Faults', '-faults'), books] as const;
});

test.each(planted)('%s', async (group, books) => {
	const all = books.map(([{ rule, what }, files]) => `# ${rule}: ${what}\n${said(files).join('')}`);
	await expect(all.join('\n')).toMatchFileSnapshot(`../golden/findings/${group}.txt`);
});
