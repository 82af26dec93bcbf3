import { appendFileSync } from 'node:fs';

/** What was tried, and how much of it was lost: a row of the table that `npm run prove` makes. */
export interface Proof {
	/** The class of what may go wrong. */
	readonly what: string;
	readonly tried: number;
	readonly lost: number;
	/** The same trial of something that must fail it: how much that lost. A trial whose control loses nothing sees nothing. */
	readonly control?: { readonly tried: number; readonly lost: number };
}

/** Writes a row down where `ALB_PROOF` names a file; scripts/prove.mjs collects them. */
export function prove(proof: Proof): void {
	const file = process.env['ALB_PROOF'];
	if (file) appendFileSync(file, `${JSON.stringify(proof)}\n`);
}
