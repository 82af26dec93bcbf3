import { lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { leadsOutside } from './sources.ts';
import { digestOf, type FileChange, replacing } from './write/plan-steps.ts';
import { bytesNow } from './write/target.ts';
import { readWritten, writtenList } from './written-list.ts';

/** The file in the folder of a site that lists what alb has written into it: a digest and a name on each line. */
export const SITE_LIST = 'alb-site.sha256';

/** Why nothing is written into a folder: it holds files of someone else, or something is in the way of a page. */
export type SiteHindrance =
	| { readonly kind: 'not-a-folder' }
	| { readonly kind: 'not-empty'; readonly example: string }
	| { readonly kind: 'not-ours'; readonly file: string }
	| { readonly kind: 'link'; readonly file: string };

/** What has to be done in the folder of a site so that it holds these files. */
export interface SiteChanges {
	readonly changes: readonly FileChange[];
	/** Pages written before that are no longer part of the site. */
	readonly removed: readonly string[];
	/** Such pages that someone has changed since: they are left. */
	readonly left: readonly string[];
}

/** A file of a site to be written. */
interface SiteBytes {
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** Plans the writing of a site: alb replaces and removes only what it has written itself. */
export function planSite(
	folder: string,
	files: readonly SiteBytes[],
): SiteChanges | { readonly hindrance: SiteHindrance } {
	if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false)
		return { hindrance: { kind: 'not-a-folder' } };
	const written = readList(folder);
	const hindrance = hindranceIn(folder, files, written);
	if (hindrance) return { hindrance };
	const wanted = new Set(files.map(({ name }) => name));
	const stale = [...written].flatMap(([name, digest]) => {
		const before = wanted.has(name) ? undefined : bytesNow(join(folder, name));
		return before ? [{ name, before, ours: digestOf(before) === digest }] : [];
	});
	const gone = stale.filter(({ ours }) => ours);
	const digests = new Map(files.map(({ name, bytes }) => [name, digestOf(bytes)]));
	const all = [...files, { name: SITE_LIST, bytes: writtenList(digests) }];
	return {
		changes: [
			...all.map(({ name, bytes }) => replacing(join(folder, name), bytes)),
			...gone.map(({ name, before }): FileChange => ({ file: join(folder, name), before, after: undefined })),
		],
		removed: gone.map(({ name }) => name),
		left: stale.filter(({ ours }) => !ours).map(({ name }) => name),
	};
}

/** The names that alb gives to the files of a site: nothing in a list can lead out of its folder. */
const NAME = /^(?:[a-z]+\/)?[a-z0-9][a-z0-9.-]*\.(?:html|css)$/;

function readList(folder: string): ReadonlyMap<string, string> {
	return readWritten(folder, SITE_LIST, (name) => NAME.test(name));
}

/** How many pages of the site that alb wrote into a folder are still there. */
export function sitePagesIn(folder: string): number {
	const isThere = (name: string) => lstatSync(join(folder, name), { throwIfNoEntry: false }) !== undefined;
	return [...readList(folder).keys()].filter((name) => name.endsWith('.html') && isThere(name)).length;
}

function hindranceIn(
	folder: string,
	files: readonly SiteBytes[],
	written: ReadonlyMap<string, string>,
): SiteHindrance | undefined {
	const there = statSync(folder, { throwIfNoEntry: false }) ? readdirSync(folder).toSorted() : [];
	// Hidden files are those of git, or of a web host: alb never gives such names.
	const example = there.find((name) => !name.startsWith('.'));
	if (example !== undefined && !there.includes(SITE_LIST)) return { kind: 'not-empty', example };
	const foreign = files.find(
		({ name }) => !written.has(name) && lstatSync(join(folder, name), { throwIfNoEntry: false }),
	);
	if (foreign) return { kind: 'not-ours', file: foreign.name };
	const linked = [...files.map(({ name }) => name), ...written.keys()].find((name) => leadsOutside(folder, name));
	return linked === undefined ? undefined : { kind: 'link', file: linked };
}
