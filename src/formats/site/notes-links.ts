import type { Element } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { formatPlace } from '../../values/place.ts';
import { inline } from '../html/elements.ts';
import { actionLink } from './action-columns.ts';
import type { Sheet } from './sheets.ts';
import { addressOnSite, fileInBrackets } from './site-line.ts';
import type { Site } from './whole-site.ts';

/**
 * Adds links from the minutes of a meeting into the rest of the site: links to other minutes lead to their pages, and
 * the numbers of actions to theirs. The elements are changed in place, since they are newly made.
 */
export function linkNotes(notes: Element, sheet: Sheet, site: Site): Element {
	const { minutes, address: page } = sheet;
	const anchors = new Set([...sheet.anchors, ...idsIn(notes)]);
	visit(notes, 'element', (node, index, parent) => {
		if (node.tagName !== 'a' || !parent || index === undefined) return undefined;
		const address = addressOnSite(String(node.properties['href'] ?? ''), { file: minutes.file, page, anchors }, site);
		if ('href' in address) node.properties['href'] = address.href;
		else {
			const words: Element['children'] = [...node.children, { type: 'text', value: fileInBrackets(address) }];
			parent.children = [...parent.children.slice(0, index), ...words, ...parent.children.slice(index + 1)];
		}
		return SKIP;
	});
	linkLabels(notes, sheet, site);
	linkRows(notes, sheet, site);
	return notes;
}

function idsIn(notes: Element): string[] {
	const ids: string[] = [];
	visit(notes, 'element', ({ properties }) => {
		if (properties['id'] !== undefined) ids.push(String(properties['id']));
	});
	return ids;
}

/** The label of an action line leads to the page of the action: `Action 79 (MH):`. */
function linkLabels(notes: Element, { minutes, address }: Sheet, site: Site): void {
	const lines = new Map<string, string>(
		minutes.actionLines.flatMap(({ number }) => (number === undefined ? [] : [[`action-${number}`, number] as const])),
	);
	visit(notes, 'element', (node) => {
		const number = lines.get(String(node.properties['id'] ?? ''));
		const label = node.children[0];
		if (number === undefined || label?.type !== 'element' || label.properties['className'] === undefined) return;
		const action = site.actionWith.get(number);
		if (!action || holdsLink(label)) return;
		const link = { href: site.to(address, site.addresses.actions.get(action)) };
		label.children = [inline('a', link, label.children)];
	});
}

function holdsLink(element: Element): boolean {
	let found = false;
	visit(element, 'element', ({ tagName }) => {
		found ||= tagName === 'a';
	});
	return found;
}

/** Gives each row of the log its anchor, and links its number to the page of the action. */
function linkRows(notes: Element, { minutes, address, passages }: Sheet, site: Site): void {
	let table: Element | undefined;
	visit(notes, 'element', (node) => {
		if (node.tagName === 'table' && node.properties['role'] === 'table') table = node;
	});
	const body = table?.children.find((child) => child.type === 'element' && child.tagName === 'tbody');
	const rows = body?.type === 'element' ? body.children.filter((child) => child.type === 'element') : [];
	for (const [index, row] of (minutes.log?.rows ?? []).entries()) {
		const element = rows[index];
		if (!element) continue;
		const anchor = passages.get(formatPlace(row.place));
		if (anchor !== undefined) element.properties['id'] = anchor;
		const head = element.children.find((child) => child.type === 'element' && child.tagName === 'th');
		const action = site.actionAt.get(formatPlace(row.place));
		if (head?.type === 'element' && action)
			head.children = inline('th', {}, actionLink(site, address, action)).children;
	}
}
