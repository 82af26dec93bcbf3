/** How often a property is tried: so often in the suite, and as often as `ALB_RUNS` says by hand. */
export function runs(usual: number): number {
	return Number(process.env['ALB_RUNS'] ?? usual);
}
