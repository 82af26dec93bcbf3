// Writes a minute book of any size: meetings a quarter apart with people, prose, action lines and a log that runs on.
// The same size gives the same bytes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PEOPLE = ['AB', 'CD', 'EF', 'GH', 'JK', 'LM', 'NP', 'QR', 'ST', 'UV', 'WX', 'YZ'];
const PROSE =
	'said that the figures for the quarter are in – the cost is £1,250 a place – and that the group hasn’t yet agreed what to ask of the partners before the next round of visits begins.';

/**
 * Writes `count` meetings into `folder/minutes` and answers how many bytes that is. Every action is carried for three
 * meetings and then complete; nothing in the book is at fault.
 */
export function generateBook(/** @type {string} */ folder, /** @type {number} */ count) {
	mkdirSync(join(folder, 'minutes'), { recursive: true });
	let bytes = 0;
	for (let meeting = 0; meeting < count; meeting++) {
		const text = minutes(meeting);
		bytes += Buffer.byteLength(text);
		writeFileSync(join(folder, 'minutes', `${date(meeting)}.md`), text);
	}
	return bytes;
}

function date(/** @type {number} */ meeting) {
	return `${String(1000 + Math.floor(meeting / 4)).padStart(4, '0')}-${String((meeting % 4) * 3 + 1).padStart(2, '0')}`;
}

function minutes(/** @type {number} */ meeting) {
	const people = PEOPLE.map(
		(initials, index) => `  ${initials}: { name: ${initials[0]}ara ${initials[1]}ole, organisation: Partner ${index} }`,
	);
	const items = Array.from({ length: 5 }, (_, item) => {
		const speech = Array.from({ length: 6 }, (_, turn) => `${PEOPLE[(meeting + item + turn) % 12]} ${PROSE}`).join(
			'\n\n',
		);
		const number = 3 * meeting + item;
		const line = item > 0 && item < 4 ? `\n\n**Action ${number} (${PEOPLE[number % 12]}):** ${task(number)}` : '';
		return `## ${item + 1}. Item ${item + 1} of the agenda\n\n${speech}${line}`;
	});
	const rows = [];
	for (let number = 3 * meeting + 3; number > Math.max(0, 3 * meeting - 9); number--) {
		const raised = Math.floor((number - 1) / 3);
		const status = meeting - raised >= 3 ? 'complete' : 'open';
		rows.push(`| ${number} | ${task(number)} | ${PEOPLE[number % 12]} | ${date(raised)} | ${status} |`);
	}
	return [
		`---\ndate: ${date(meeting)}\ninvitees:\n${people.join('\n')}\n---`,
		`# Meeting notes and action log`,
		...items,
		'## Action log',
		`| No. | Action | Responsible | Date issued | Status |\n| --: | --- | --- | --- | --- |\n${rows.join('\n')}\n`,
	].join('\n\n');
}

function task(/** @type {number} */ number) {
	return `Bring paper ${number} on the partners’ figures to the group`;
}
