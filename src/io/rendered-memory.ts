import { readFileSync } from 'node:fs';
import { writePrivate } from './write/journal.ts';
import { digestOf } from './write/plan-steps.ts';
import { hasPrivateFolder, makePrivateFolder, privatePath } from './write/private-folder.ts';

/**
 * What is remembered of a rendered page: digests of everything that it was rendered from, and of the result. While
 * both are unchanged, rendering the page again would give the same file.
 */
export interface KnownPage {
	readonly inputs: string;
	readonly output: string;
}

const RENDERED = 'rendered';

/** The pages rendered before, by the paths of the files; none where another build of alb has rendered them. */
export function readRendered(root: string, build: string): Map<string, KnownPage> {
	if (!hasPrivateFolder(root)) return new Map();
	try {
		const value: unknown = JSON.parse(readFileSync(privatePath(root, RENDERED), 'utf8'));
		const { alb, pages } = value as { readonly alb: unknown; readonly pages: Readonly<Record<string, unknown>> };
		if (alb !== build) return new Map();
		return new Map(
			Object.entries(pages).flatMap(([path, known]) =>
				Array.isArray(known) ? [[path, { inputs: String(known[0]), output: String(known[1]) }]] : [],
			),
		);
	} catch {
		return new Map(); // there is none, or it is not alb's: everything is rendered
	}
}

/**
 * Stores the memory, under the lock of the minute book. Where that fails nothing is lost: the pages are written, and
 * are rendered again the next time.
 */
export function writeRendered(root: string, build: string, pages: ReadonlyMap<string, KnownPage>): void {
	const inOrder = [...pages].toSorted(([a], [b]) => (a < b ? -1 : 1));
	const asPairs = inOrder.map(([path, { inputs, output }]) => [path, [inputs, output]]);
	try {
		makePrivateFolder(root);
		writePrivate(root, RENDERED, `${JSON.stringify({ alb: build, pages: Object.fromEntries(asPairs) })}\n`);
	} catch {
		// The disk is full or read-only: what was stored before is still right, or is not read.
	}
}

/** The bytes of a page, where the file is unchanged since it was written. */
export function rememberedPage(path: string, { output }: KnownPage): Uint8Array | undefined {
	try {
		const bytes = readFileSync(path);
		return digestOf(bytes) === output ? bytes : undefined;
	} catch {
		return undefined;
	}
}
