import { changeBook, changeElsewhere } from '../book/change-book.ts';
import { openBook, refuseEmpty } from '../book/open-book.ts';
import { Refusal } from '../book/refusal.ts';
import { count, listOf } from '../formats/count.ts';
import { visible } from '../formats/visible.ts';
import { findRoot, MINUTES_FOLDER, pathFor } from '../io/root.ts';
import { planSite, SITE_LIST, type SiteHindrance } from '../io/site-folder.ts';
import { leadsOutside, relativeToRoot, sameFile } from '../io/sources.ts';
import type { FileChange } from '../io/write/plan-steps.ts';
import type { AlbCommand } from './command.ts';
import { isTheRecord, leadsOut } from './render/place.ts';
import { drawSiteOf } from './site/site-document.ts';

const OUT = 'site';
/** Where a public copy is written: never over one that contains what is restricted. */
const OUT_PUBLIC = 'public-site';

const HELP = `
The pages: each meeting with its minutes; the action log of all meetings, to sort and to
filter; each action with its history and where it was discussed; decisions, topics,
people and their attendance; charts; a search of everything.

They need no server: open ${OUT}/index.html, or copy the folder to your website, at any
address. Everything but search and filters works without JavaScript.

The same minutes always give the same bytes. alb lists the files that it writes in
${SITE_LIST}, replaces and removes only these, and touches no others.

Examples:
  $ alb site                        into ${OUT}/ in the minute book
  $ alb site --public               what everyone may read, into ${OUT_PUBLIC}/
  $ alb site --out ~/Desktop/board  somewhere else
  $ alb serve                       look at it while you work on the minutes

Exit status: 0 success · 1 part of the minutes could not be read; the rest is written ·
2 the command failed`;

/** `alb site`: the minute book as pages that lead to each other. */
export const site: AlbCommand = {
	declare(command) {
		command
			.option('--out <folder>', `the folder to write to; by default ${OUT} in the minute book`)
			.option('--public', `leave out what is restricted; by default into ${OUT_PUBLIC}`)
			.addHelpText('after', HELP);
	},
	async run(setting, _, options) {
		const { world, folder } = setting;
		if (options['out'] === '') throw new Refusal('--out needs a folder');
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
			const removed = plan.removed.length === 0 ? '' : `; removed ${count(plan.removed.length, 'old page')}`;
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
	if (relativeToRoot(minutes, minutes, place) !== undefined) throw isTheRecord(`${name} is inside`);
	const within = relativeToRoot(root, root, place);
	if (within !== undefined && leadsOutside(root, within)) throw leadsOut(name);
}

function hindered(hindrance: SiteHindrance, out: string): Refusal {
	const nothing = 'nothing was written';
	switch (hindrance.kind) {
		case 'not-a-folder':
			return new Refusal(`${out} is a file, not a folder`, `Choose another name with --out; ${nothing}.`);
		case 'not-empty':
			return new Refusal(
				`${out} is not empty, and is not a site that alb wrote (it contains ${hindrance.example})`,
				`Choose a new or an empty folder with --out; ${nothing}.`,
			);
		case 'not-ours':
			return new Refusal(
				`${out}/${hindrance.file} already exists, and alb did not write it`,
				`A page of the site would replace it: move it elsewhere; ${nothing}.`,
			);
		case 'link':
			return new Refusal(
				`${out}/${hindrance.file} is a link that leads out of the folder of the site`,
				`Remove the link; ${nothing}.`,
			);
	}
}

function leftWords(left: readonly string[], out: string): string {
	const names = listOf(left.map((name) => `${out}/${name}`));
	return left.length === 1
		? `${names} is no longer part of the site, but was changed since alb wrote it: left as it is`
		: `${names} are no longer part of the site, but were changed since alb wrote them: left as they are`;
}
