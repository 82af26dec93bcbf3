import type { Command } from 'commander';
import type { Layout, ListColumn, ListSection } from '../../formats/terminal/listing.ts';
import { paintFor } from '../../formats/terminal/paint.ts';
import type { Setting } from '../../world.ts';
import { textWidth } from './screen-width.ts';

/** What a list can be written as, as typed; for people where nothing is. */
export interface ListingOptions {
	readonly json?: boolean;
	readonly csv?: boolean;
	readonly md?: boolean;
}

/** How a list is written in each form. */
export interface Listing<T> {
	readonly json: () => string;
	readonly csv: readonly [columns: readonly ListColumn<T>[], things: readonly T[]];
	readonly md: readonly [columns: readonly ListColumn<T>[], sections: readonly ListSection<T>[]];
	readonly text: (layout: Layout) => string;
}

export function addListingOptions(command: Command): void {
	command
		.addOption(command.createOption('--json', 'write JSON').conflicts(['csv', 'md']))
		.addOption(command.createOption('--csv', 'write CSV, for a spreadsheet').conflicts('md'))
		.option('--md', 'write a Markdown table');
}

/** Writes a list in the form that is asked for; what writes CSV or Markdown is loaded only then. */
export async function writeListing<T>(
	listing: Listing<T>,
	options: ListingOptions,
	{ world, colour }: Setting,
): Promise<void> {
	if (options.json) world.out.write(listing.json());
	else if (options.csv) {
		const { listAsCsv } = await import('../../formats/records/listing-csv.ts');
		const [columns, things] = listing.csv;
		world.out.write(listAsCsv(columns, things));
	} else if (options.md) {
		const { listAsMarkdown } = await import('../../formats/records/listing-markdown.ts');
		const [columns, things] = listing.md;
		world.out.write(listAsMarkdown(columns, things));
	} else world.out.write(listing.text({ width: textWidth(world), paint: await paintFor(colour) }));
}
