import { openBook } from '../book/open-book.ts';
import { Refusal } from '../book/refusal.ts';
import { obstacleWords } from '../book/system-words.ts';
import { visible } from '../formats/visible.ts';
import { readBrowserProgram } from '../io/browser-programs.ts';
import { findRoot } from '../io/root.ts';
import { HOST, type Showing, type Shown, showSite } from '../io/show-site.ts';
import { watchBook } from '../io/watch.ts';
import type { Setting } from '../world.ts';
import type { AlbCommand } from './command.ts';
import { drawSiteOf } from './site/site-document.ts';

const PORT = 4710;

const HELP = `
The pages of alb site, on this computer only; nothing is written. When the minutes or
the settings change, open pages load again. While something is wrong with them, the
pages stay as they were, and say what it is.

Examples:
  $ alb serve                 at http://${HOST}:${PORT}/, until you press Ctrl-C
  $ alb serve --port 8080     at another port; 0 means any free port

Exit status: 130 stopped by Ctrl-C · 2 the command failed`;

/** `alb serve`: shows the site on this computer, and draws it again with each change. */
export const serve: AlbCommand = {
	declare(command) {
		command
			.option('--port <number>', 'the port to use', String(PORT))
			.option('--public', 'leave out what is restricted')
			.addHelpText('after', HELP);
	},
	async run(setting, _, options) {
		const { world, folder } = setting;
		const port = readPort(String(options['port']));
		const isPublic = options['public'] === true;
		let shown = await draw(setting, isPublic, '1');
		const showing = await show(port, () => shown);
		let close = () => {};
		const failed = new Promise<never>((_resolve, reject) => {
			const again = async () => {
				shown = await drawOrSay(setting, isPublic, shown);
				showing.announce();
			};
			({ close } = watchBook(findRoot(folder), () => again().catch(reject)));
		});
		world.out.write(`The site is at http://${HOST}:${showing.port}/ until you press Ctrl-C\n`);
		try {
			return await failed;
		} finally {
			close();
			showing.end();
		}
	},
};

function readPort(typed: string): number {
	const port = /^\d{1,5}$/.test(typed) ? Number(typed) : Number.NaN;
	if (port <= 65_535) return port;
	throw new Refusal(`"${typed}" is not a port number`, `Use a number up to 65535; without --port it is ${PORT}.`);
}

async function show(port: number, shown: () => Shown): Promise<Showing> {
	try {
		return await showSite(port, shown);
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		const other = `Try another: alb serve --port ${port < 65_535 ? port + 1 : PORT}`;
		if (code === 'EADDRINUSE') throw new Refusal(`port ${port} is in use, perhaps by another alb serve`, other);
		if (code === 'EACCES') throw new Refusal(`you do not have permission to use port ${port}`, other);
		throw error;
	}
}

/** Draws the site; what cannot be read of the minutes is reported, and the rest is shown. */
async function draw(setting: Setting, isPublic: boolean, version: string): Promise<Shown> {
	const opened = await openBook(setting.folder);
	const reload = { script: readBrowserProgram('reload'), version };
	const { files, faults } = await drawSiteOf(opened, setting, { isPublic, reload });
	return {
		files: new Map(files.map(({ name, content }) => [name, content])),
		version,
		trouble:
			(await faults()) === 0 ? '' : 'Some of the minutes could not be read: see the terminal in which alb is running.',
	};
}

/** Draws the site again; if that fails, what was shown before stays, and alb says why. */
async function drawOrSay(setting: Setting, isPublic: boolean, before: Shown): Promise<Shown> {
	try {
		return await draw(setting, isPublic, String(Number(before.version) + 1));
	} catch (error) {
		const trouble = obstacleWords(error);
		if (trouble === undefined) throw error;
		setting.world.err.write(visible(`alb: ${trouble}\n`));
		return { ...before, trouble: `You see the pages as they were before, because ${trouble}` };
	}
}
