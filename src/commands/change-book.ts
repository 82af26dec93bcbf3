import { writeOver } from '../io/write.ts';
import type { World } from '../world.ts';

/** A file that is to change: the bytes that were read, and those that take their place. */
interface FileChange {
	readonly file: string;
	readonly before: Uint8Array | undefined;
	readonly after: Uint8Array;
}

/** Does the work of a command that writes. */
export function changeBook<T>(
	_world: World,
	root: string,
	work: (book: { readonly change: (changes: readonly FileChange[]) => void }) => Promise<T>,
): Promise<T> {
	const text = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
	return work({
		change: (changes) => {
			for (const { file, after } of changes) writeOver(root, file, text(after));
		},
	});
}
