import type { OpenBook } from '../../book/open-book.ts';
import { Refusal } from '../../book/refusal.ts';
import { MINUTES_FOLDER, pathFor } from '../../io/root.ts';
import { leadsOutside, relativeToRoot, sameFile } from '../../io/sources.ts';

/** Where pages are written. */
export interface Out {
	/** The root of the minute book. */
	readonly root: string;
	/** The folder as people call it, and its path. */
	readonly name: string;
	readonly path: string;
	/** It is the folder of alb's own choice, under the root. */
	readonly isOwn: boolean;
}

/** Whether pages go into the minute book, and not somewhere else. */
export function isWithin({ root, path }: Pick<Out, 'root' | 'path'>): boolean {
	return relativeToRoot(root, root, path) !== undefined;
}

/** Refuses pages that would replace one another, or minutes: those are the record. */
export function refuseToReplace(
	pages: readonly { readonly name: string }[],
	out: Out,
	{ root, files }: OpenBook,
): void {
	const twice = pages.find(
		({ name }, index) => pages.findIndex((page) => page.name.toLowerCase() === name.toLowerCase()) < index,
	);
	if (twice)
		throw new Refusal(
			`two pages would be called ${twice.name}`,
			'Rename one of the files of minutes; nothing was written.',
		);
	if (sameFile(out.path, pathFor(root, MINUTES_FOLDER))) throw isTheRecord(`${out.name} is`);
	if (out.isOwn && leadsOutside(root, out.name)) throw leadsOut(out.name);
	for (const { name } of pages) {
		const source = files.find((file) => sameFile(pathFor(out.path, name), pathFor(root, file)));
		if (source)
			throw new Refusal(
				`rendering into ${out.name} would overwrite ${source}`,
				'The minutes are the record. Choose another folder with --out; nothing was written.',
			);
	}
}

/** Why nothing is written to the folder of the minutes. `folder`: how the folder relates to it, such as `minutes is`. */
export function isTheRecord(folder: string): Refusal {
	return new Refusal(
		`${folder} the folder of the minutes, which are the record`,
		'Choose another folder with --out; nothing was written.',
	);
}

/** Why nothing is written to where a link leads. */
export function leadsOut(name: string): Refusal {
	return new Refusal(
		`${name} is a link that leads out of the minute book`,
		'Remove it, or choose another folder with --out.',
	);
}
