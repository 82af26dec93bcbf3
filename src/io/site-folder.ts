import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { leadsOutside } from './sources.ts';
import { digestOf, type FileChange, replacing } from './write/plan-steps.ts';
import { bytesNow } from './write/target.ts';

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
	const all = [...files, { name: SITE_LIST, bytes: new TextEncoder().encode(listOf(files)) }];
	return {
		changes: [
			...all.map(({ name, bytes }) => replacing(join(folder, name), bytes)),
			...gone.map(({ name, before }): FileChange => ({ file: join(folder, name), before, after: undefined })),
		],
		removed: gone.map(({ name }) => name),
		left: stale.filter(({ ours }) => !ours).map(({ name }) => name),
	};
}

function listOf(files: readonly SiteBytes[]): string {
	const lines = files.map(({ name, bytes }) => `${digestOf(bytes)}  ${name}\n`);
	return lines.toSorted((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)).join('');
}

/** The names that alb gives to the files of a site: nothing in a list can lead out of its folder. */
const LINE = /^([0-9a-f]{64}) {2}((?:[a-z]+\/)?[a-z0-9][a-z0-9.-]*\.(?:html|css))$/;

/** The files that alb has written into a folder, each with its digest. */
function readList(folder: string): ReadonlyMap<string, string> {
	const path = join(folder, SITE_LIST);
	const isFile = lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
	const lines = (isFile ? readFileSync(path, 'utf8') : '').split(/\r?\n/);
	return new Map(
		lines.flatMap((line) => {
			const [, digest, name] = LINE.exec(line) ?? [];
			return digest !== undefined && name !== undefined ? [[name, digest] as const] : [];
		}),
	);
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
