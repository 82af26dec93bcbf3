import type { Rendered } from '../../formats/format.ts';
import { readRendered, rememberedPage, writeRendered } from '../../io/rendered-memory.ts';
import { pathFor } from '../../io/root.ts';
import { relativeToRoot } from '../../io/sources.ts';
import { digestOf } from '../../io/write/plan-steps.ts';
import type { Out } from './place.ts';

/** What was drawn before, so that the same is not drawn twice. */
export interface Memory {
	/** The page as drawing it from these inputs would give it, where that is known. */
	readonly recall: (name: string, inputs: string) => Uint8Array | undefined;
	readonly keep: (name: string, inputs: string, content: Rendered) => void;
}

/** Nothing is remembered: every page is drawn. */
export const NO_MEMORY: Memory = { recall: () => undefined, keep: () => {} };

/**
 * The memory of a minute book, of the pages in one folder. It holds digests alone, and the file itself is the page: one
 * that was changed by hand, or drawn by another build of alb, is drawn again. `save` forgets pages that are gone.
 */
export function openMemory({ root, path }: Out): Memory & { readonly save: () => void } {
	const before = readRendered(root, __ALB_BUILD__);
	const pages = new Map(before);
	const encode = (text: string) => new TextEncoder().encode(text);
	const fileOf = (name: string) => relativeToRoot(root, path, name) ?? name;
	return {
		recall: (name, inputs) => {
			const known = before.get(fileOf(name));
			if (known?.inputs !== digestOf(encode(inputs))) return undefined;
			return rememberedPage(pathFor(path, name), known);
		},
		keep: (name, inputs, content) => {
			const output = digestOf(typeof content === 'string' ? encode(content) : content);
			pages.set(fileOf(name), { inputs: digestOf(encode(inputs)), output });
		},
		save: () => {
			for (const [file, known] of pages) if (!rememberedPage(pathFor(root, file), known)) pages.delete(file);
			if (JSON.stringify([...pages]) !== JSON.stringify([...before])) writeRendered(root, __ALB_BUILD__, pages);
		},
	};
}
