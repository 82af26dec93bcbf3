import { changeBook, changeElsewhere } from '../book/change-book.ts';
import { openBook, refuseEmpty } from '../book/open-book.ts';
import { Refusal } from '../book/refusal.ts';
import { count, listOf } from '../formats/count.ts';
import { visible } from '../formats/visible.ts';
import { findRoot, MINUTES_FOLDER, pathFor } from '../io/root.ts';
import { planSite, SITE_LIST, type SiteHindrance } from '../io/site-folder.ts';
import { leadsOutside, relativeToRoot, sameFile } from '../io/sources.ts';
import type { FileChange } from '../io/write/plan.ts';
import type { AlbCommand } from './command.ts';
import { isTheRecord, leadsOut } from './render/place.ts';
import { drawSiteOf } from './site/site-document.ts';

const OUT = 'site';
/** Where a public copy is written: never over one that holds what is restricted. */
const OUT_PUBLIC = 'public-site';

const HELP = `
The pages: the meetings, each with its notes; the action log of all of them, to sort
and to filter; each action with its history and where it was discussed; decisions,
topics, people and their attendance; charts; a search over everything.

They need no server: open ${OUT}/index.html, or copy the folder to wherever your web
pages are, at any address. Without JavaScript all but search and filters is there.

The same minutes always give the same bytes. alb lists what it has written in
${SITE_LIST}, replaces and removes these files, and touches no others.

Examples:
  $ alb site                        into ${OUT}/ of the minute book
  $ alb site --public               what everyone may read, into ${OUT_PUBLIC}/
  $ alb site --out ~/Desktop/board  somewhere else
  $ alb serve                       look at it while you are at work on the minutes

Exit status: 0 fine · 1 something in the minutes could not be read, and the rest
is written · 2 alb could not do its work`;

/** `alb site`: the minute book as pages that lead to each other. */
export const site: AlbCommand = {
	declare(command) {
		command
			.option('--out <folder>', `the folder to write to; ${OUT} in the minute book by default`)
			.option('--public', `leave out what is restricted; into ${OUT_PUBLIC} by default`)
			.addHelpText('after', HELP);
	},
	async run(setting, _, options) {
		const { world, folder } = setting;
		if (options['out'] === '') throw new Refusal('behind --out stands no folder');
		const root = findRoot(folder);
		refuseEmpty(root);
		const isPublic = options['public'] === true;
		const usual = { folder: root, name: isPublic ? OUT_PUBLIC : OUT };
		const out = options['out'] === undefined ? usual : { folder, name: String(options['out']) };
		const place = pathFor(out.folder, out.name);
		refuseFolder(root, place, out.name);
		const write = async (change: (changes: readonly FileChange[]) => void) => {
			const opened = await openBook(folder);
			const { files, faults } = await drawSiteOf(opened, setting, { isPublic });
			const encoder = new TextEncoder();
			const plan = planSite(
				place,
				files.map(({ name, content }) => ({ name, bytes: encoder.encode(content) })),
			);
			if ('hindrance' in plan) throw hindered(plan.hindrance, out.name);
			change(plan.changes);
			const pages = files.filter(({ name }) => name.endsWith('.html')).length;
			const removed = plan.removed.length === 0 ? '' : `; removed ${count(plan.removed.length, 'page')} of before`;
			world.out.write(
				visible(`Wrote ${count(pages, 'page')} into ${out.name}${removed}. Open ${out.name}/index.html\n`),
			);
			if (plan.left.length > 0) world.err.write(visible(`alb: ${leftWords(plan.left, out.name)}\n`));
			return faults();
		};
		if (relativeToRoot(root, root, place) === undefined) return await changeElsewhere(world, place, write);
		return await changeBook(world, root, ({ change }) => write((changes) => change(changes, { keep: false })));
	},
};

/** Refuses the folder of the minutes, those in it, and what a link leads out of the minute book to. */
function refuseFolder(root: string, place: string, name: string): void {
	const minutes = pathFor(root, MINUTES_FOLDER);
	if (sameFile(place, minutes)) throw isTheRecord(`${name} is`);
	if (relativeToRoot(minutes, minutes, place) !== undefined) throw isTheRecord(`${name} lies in`);
	const within = relativeToRoot(root, root, place);
	if (within !== undefined && leadsOutside(root, within)) throw leadsOut(name);
}

function hindered(hindrance: SiteHindrance, out: string): Refusal {
	const nothing = 'nothing was written';
	switch (hindrance.kind) {
		case 'not-a-folder':
			return new Refusal(`${out} is a file, and no folder`, `Choose another name with --out; ${nothing}.`);
		case 'not-empty':
			return new Refusal(
				`${out} is not empty, and holds no site of alb's (there is ${hindrance.example})`,
				`Choose a new or an empty folder with --out; ${nothing}.`,
			);
		case 'not-ours':
			return new Refusal(
				`${out}/${hindrance.file} is there, and was not written by alb`,
				`A page of the site would take its place: move it elsewhere; ${nothing}.`,
			);
		case 'link':
			return new Refusal(
				`${out}/${hindrance.file} leads out of the folder of the site by a link`,
				`Remove the link; ${nothing}.`,
			);
	}
}

function leftWords(left: readonly string[], out: string): string {
	const names = listOf(left.map((name) => `${out}/${name}`));
	return left.length === 1
		? `${names} is no longer part of the site, and was changed since alb wrote it: left as it is`
		: `${names} are no longer part of the site, and were changed since alb wrote them: left as they are`;
}
