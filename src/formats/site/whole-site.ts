import type { Action } from '../../model/actions/action.ts';
import type { Cell } from '../../model/actions/action-log.ts';
import type { Place } from '../../model/place.ts';
import { formatPlace } from '../../values/place.ts';
import { type Addresses, giveAddresses, relativeAddress } from './addresses.ts';
import { anchorAt, makeSheets, type Sheet } from './sheets.ts';
import type { SiteDocument } from './site.ts';

/** A site before it is written: the addresses of its pages, and the links between them. */
export interface Site extends SiteDocument {
	readonly addresses: Addresses;
	/** The notes of the meetings, oldest first. */
	readonly sheets: readonly Sheet[];
	/** By the file of the minutes. */
	readonly sheetOf: ReadonlyMap<string, Sheet>;
	/** The action that a row of a log is about, by the place of the row. */
	readonly actionAt: ReadonlyMap<string, Action>;
	/** By number; where two actions have one number, the one that a log names first. */
	readonly actionWith: ReadonlyMap<string, Action>;
	/** What the rows of the logs say in a column `Update`, by their places. */
	readonly updates: ReadonlyMap<string, Cell>;
	/** The address of a page, as the page at `from` names it. */
	readonly to: (from: string, address: string | undefined) => string;
	/** The address of a place in the minutes; undefined where these have no page. */
	readonly toPlace: (from: string, place: Place) => string | undefined;
}

export function layOut(document: SiteDocument): Site {
	const { actions } = document.log;
	const addresses = giveAddresses(document);
	const sheets = makeSheets(document, addresses);
	const sheetOf = new Map(sheets.map((sheet) => [sheet.minutes.file, sheet]));
	return {
		...document,
		addresses,
		sheets,
		sheetOf,
		actionAt: new Map(actions.flatMap((action) => action.history.map(({ place }) => [formatPlace(place), action]))),
		actionWith: new Map(actions.toReversed().map((action) => [action.number, action])),
		updates: new Map(
			document.meetings.flatMap(({ log }) =>
				(log?.rows ?? []).flatMap(({ cells: { update }, place }) =>
					update?.text ? [[formatPlace(place), update] as const] : [],
				),
			),
		),
		to: (from, address = 'index.html') => relativeAddress(from, address),
		toPlace: (from, place) => {
			const sheet = sheetOf.get(place.file);
			if (!sheet) return undefined;
			const anchor = anchorAt(sheet, place);
			return relativeAddress(from, sheet.address) + (anchor === '' ? '' : `#${encodeURIComponent(anchor)}`);
		},
	};
}
