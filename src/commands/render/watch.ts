import { obstacleWords } from '../../book/system-words.ts';
import { visible } from '../../formats/visible.ts';
import { findRoot } from '../../io/root.ts';
import { watchBook } from '../../io/watch.ts';
import type { ExitStatus, Setting } from '../../world.ts';

/**
 * `alb render --watch`: renders, and renders again whenever what the pages depend on has changed. What is wrong then is
 * reported, and the watch goes on: the next change may fix it. It ends when alb is told to end; between two changes
 * nothing is locked and nothing is half written.
 */
export async function watchPages({ world, folder }: Setting, write: () => Promise<ExitStatus>): Promise<ExitStatus> {
	const writeAndTell = async () => {
		try {
			world.changed.clear();
			await write();
		} catch (error) {
			// What the next change, or the disk, may fix; anything else is a fault of alb's own.
			const obstacle = obstacleWords(error);
			if (obstacle === undefined) throw error;
			world.err.write(visible(`alb: ${obstacle}\n`));
		}
	};
	let done = writeAndTell();
	let close = () => {};
	const failed = new Promise<never>((_, reject) => {
		const onChange = () => {
			done = done.then(writeAndTell);
			return done.catch(reject);
		};
		({ close } = watchBook(findRoot(folder), onChange));
	});
	try {
		await done;
		world.err.write('alb: watching for changes; press Ctrl-C to stop\n');
		return await failed;
	} finally {
		close();
	}
}
