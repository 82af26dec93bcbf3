import { appendFileSync } from 'node:fs';

export interface Count {
	readonly tried: number;
	readonly lost: number;
}

/** What was tried, and how much of it was lost: a row of the table that `npm run prove` makes. */
export interface Proof extends Count {
	/** The class of what may go wrong. */
	readonly what: string;
	/** The same trial of something that must fail it: how much that lost. A trial whose control loses nothing sees nothing. */
	readonly control?: Count;
}

/** Writes a row down where `ALB_PROOF` names a file; scripts/prove.mjs collects them. */
export function prove(proof: Proof): void {
	const file = process.env['ALB_PROOF'];
	if (file) appendFileSync(file, `${JSON.stringify(proof)}\n`);
}
