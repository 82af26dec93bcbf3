import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LINE = /^([0-9a-f]{64}) {2}(.+)$/;

/** The files that a list in a folder says alb has written there, each with its digest; names that alb never gives are left out. */
export function readWritten(folder: string, list: string, isName: (name: string) => boolean): Map<string, string> {
	const path = join(folder, list);
	const isFile = lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
	const lines = (isFile ? readFileSync(path, 'utf8') : '').split(/\r?\n/);
	return new Map(
		lines.flatMap((line) => {
			const [, digest, name] = LINE.exec(line) ?? [];
			return digest !== undefined && name !== undefined && isName(name) ? [[name, digest] as const] : [];
		}),
	);
}

/** The bytes of such a list: a digest and a name on each line, by name, as `sha256sum -c` reads them. */
export function writtenList(digests: ReadonlyMap<string, string>): Uint8Array {
	const inOrder = [...digests].toSorted(([a], [b]) => (a < b ? -1 : 1));
	return new TextEncoder().encode(inOrder.map(([name, digest]) => `${digest}  ${name}\n`).join(''));
}
