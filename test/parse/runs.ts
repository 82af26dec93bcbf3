/** How often a property is tried: so often in the suite, and as often as `ALB_RUNS` says by hand. */
export function runs(usual: number): number {
	return Number(process.env['ALB_RUNS'] ?? usual);
}

/** The seed of a trial, or the first of several that follow each other: always the same in the suite, and the one of `ALB_SEED` by hand. */
export function firstSeed(usual: number): number {
	return Number(process.env['ALB_SEED'] ?? usual);
}
