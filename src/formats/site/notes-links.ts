import type { Element, ElementContent } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { formatPlace } from '../../values/place.ts';
import { inline } from '../html/elements.ts';
import { isSafeLink } from '../links.ts';
import { visibleLine } from '../visible.ts';
import { actionLink } from './action-columns.ts';
import type { Sheet } from './sheets.ts';
import type { Site } from './whole-site.ts';

/**
 * Adds links from the minutes of a meeting into the rest of the site: links to other minutes lead to their pages, and
 * the numbers of actions to theirs. The elements are changed in place, since they are newly made.
 */
export function linkNotes(notes: Element, sheet: Sheet, site: Site): Element {
	const own = new Set([...sheet.anchors, ...idsIn(notes)]);
	visit(notes, 'element', (node, index, parent) => {
		if (node.tagName !== 'a' || !parent || index === undefined) return undefined;
		const address = addressFor(String(node.properties['href'] ?? ''), own, sheet, site);
		if ('href' in address) node.properties['href'] = address.href;
		else {
			const { file } = address;
			const behind: ElementContent[] = file === undefined ? [] : [{ type: 'text', value: ` (${visibleLine(file)})` }];
			parent.children.splice(index, 1, ...node.children, ...behind);
		}
		return SKIP;
	});
	linkLabels(notes, sheet, site);
	linkRows(notes, sheet, site);
	return notes;
}

/** The address on the site that a link leads to; where there is none, the name of the file that it links to. */
function addressFor(
	href: string,
	own: ReadonlySet<string>,
	{ minutes, address }: Sheet,
	site: Site,
): { readonly href: string } | { readonly file?: string } {
	const [, path = '', anchor = ''] = /^([^?#]*)[^#]*#?(.*)$/.exec(href) ?? [];
	const [file, fragment] = [decoded(path), decoded(anchor)];
	if (file === '') return own.has(fragment) ? { href: `#${anchor}` } : {};
	if (/^[^/?#]*:/.test(href) && isSafeLink(href)) return { href };
	const sheet = site.sheetOf.get(resolved(minutes.file, file));
	if (!sheet) return { file };
	return { href: site.to(address, sheet.address) + (sheet.anchors.has(fragment) ? `#${anchor}` : '') };
}

function idsIn(notes: Element): string[] {
	const ids: string[] = [];
	visit(notes, 'element', ({ properties }) => {
		if (properties['id'] !== undefined) ids.push(String(properties['id']));
	});
	return ids;
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/** The file that a path means, relative to another file. */
function resolved(from: string, path: string): string {
	const steps = from.split('/').slice(0, -1);
	for (const step of path.split('/')) {
		if (step === '..') steps.pop();
		else if (step !== '.' && step !== '') steps.push(step);
	}
	return steps.join('/');
}

/** Links the label of an action line, such as `Action 79 (MH):`, to the page of the action. */
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
