import { readFileSync } from 'node:fs';
import { writePrivate } from './write/journal.ts';
import { digestOf } from './write/plan.ts';
import { hasPrivateFolder, makePrivateFolder, privatePath } from './write/private-folder.ts';

/**
 * What is known of a rendered page: digests of all that it was drawn from, and of what came of it. While both are as
 * they were, the file is what drawing it anew would give.
 */
export interface KnownPage {
	readonly inputs: string;
	readonly output: string;
}

const RENDERED = 'rendered';

/** What was rendered before, by the paths of the files; nothing where another build of alb has rendered it. */
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
		return new Map(); // none, or not alb's: everything is drawn
	}
}

/** Writes it down, under the lock of the minute book. Where that fails nothing is lost: the pages are written, and are drawn anew the next time. */
export function writeRendered(root: string, build: string, pages: ReadonlyMap<string, KnownPage>): void {
	const inOrder = [...pages].toSorted(([a], [b]) => (a < b ? -1 : 1));
	const asPairs = inOrder.map(([path, { inputs, output }]) => [path, [inputs, output]]);
	try {
		makePrivateFolder(root);
		writePrivate(root, RENDERED, `${JSON.stringify({ alb: build, pages: Object.fromEntries(asPairs) })}\n`);
	} catch {
		// The disk is full, or not ours to write to: what was written before tells the truth still, or is not read.
	}
}

/** The bytes of a page, where it is what was written then. */
export function rememberedPage(path: string, { output }: KnownPage): Uint8Array | undefined {
	try {
		const bytes = readFileSync(path);
		return digestOf(bytes) === output ? bytes : undefined;
	} catch {
		return undefined;
	}
}
