import type { DraftMinutes, DraftPerson, Passage } from '../model/draft-minutes.ts';
import type { Minutes } from '../model/minutes.ts';
import type { Person } from '../model/people/person.ts';
import { singleSpaces } from '../values/one-line.ts';
import { type AccountLine, comparedWords } from './account.ts';

/** The differences between a draft and the minutes read back from it; empty where there are none. */
export function differences(draft: DraftMinutes, minutes: Minutes): string[] {
	const said = (name: string, a: unknown, b: unknown) =>
		JSON.stringify(a) === JSON.stringify(b) ? [] : [`${name}: ${shown(a)} was understood, and ${shown(b)} read back`];
	const columns = draft.log?.columns ?? [];
	return [
		...said('the date', draft.date, minutes.date?.value),
		...said('the update of the log', draft.logUpdated, minutes.logUpdated?.value),
		...said('the invitees', draft.invitees.map(personKey), minutes.invitees.map(personKey)),
		...said('the apologies', draft.apologies.map(personKey), minutes.apologies.map(personKey)),
		...said('the agenda items', itemsOf(draft.body).length, minutes.items.length),
		...said('the rows of the log', draft.log?.rows.length ?? 0, minutes.log?.rows.length ?? 0),
		...(draft.log?.rows ?? []).flatMap((row, at) =>
			said(
				`row ${at + 1} of the log`,
				columns.flatMap(({ name }, index) => (name === undefined ? [] : [singleSpaces(row[index] ?? '')])),
				columns.flatMap(({ name }) =>
					name === undefined ? [] : [singleSpaces(minutes.log?.rows[at]?.cells[name]?.text ?? '')],
				),
			),
		),
	];
}

function shown(value: unknown): string {
	const text = JSON.stringify(value) ?? 'nothing';
	return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}

function personKey({ initials, name, role, organisation, for: absent }: DraftPerson | Person): string {
	return [initials, name, role, organisation, absent].map((part) => singleSpaces(part ?? '')).join('|');
}

function itemsOf(body: readonly Passage[]): readonly unknown[] {
	const typed = body.flatMap((passage) =>
		passage.kind === 'markdown' ? (passage.markdown.match(/^ {0,3}##(?!#)/gm) ?? []) : [],
	);
	return [...body.filter(({ kind }) => kind === 'item'), ...typed];
}

/**
 * The lines of the source with a word that is missing from the text; words that the front matter expresses in another
 * way are not missing.
 */
export function linesLost(account: readonly AccountLine[], text: string): AccountLine[] {
	const words = new Set(comparedWords(text));
	return account.filter(
		({ destination, text: line }) =>
			destination !== 'front matter' &&
			destination !== 'log' &&
			destination !== 'not carried' &&
			comparedWords(line).some((word) => !words.has(word) && !LABELS.has(word)),
	);
}

/** The words that begin an action line or a decision in the source. */
const LABELS: ReadonlySet<string> = new Set([
	'action',
	'actions',
	'decision',
	'decisions',
	'point',
	'points',
	'agreed',
	'required',
	'items',
	'by',
	'for',
	'actioned',
]);

/** The content of some minutes, without dates and places, as a text: documents imported before have the same. */
export function fingerprint(minutes: Minutes): string {
	const body = minutes.discussionLines
		.flatMap(([first, end]) => minutes.text.split(/\r\n|\n|\r/).slice(first - 1, end - 1))
		.join('\n');
	const rows = (minutes.log?.rows ?? []).map(({ cells }) => Object.values(cells).map(({ text }) => singleSpaces(text)));
	return JSON.stringify([comparedWords(body), rows]);
}
