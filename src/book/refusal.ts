/** Why a command could not do its work: shown to the user as it is, without a stack trace; the exit status is 2. */
export class Refusal extends Error {
	override readonly name: string = 'Refusal';
	/** Further lines: what to do about it. */
	readonly advice: readonly string[];
	/** What alb ends with. */
	readonly status: 1 | 2 = 2;

	constructor(message: string, ...advice: readonly (string | readonly string[])[]) {
		super(message);
		this.advice = advice.flat();
	}
}

/** Whether something thrown is a refusal. By name, since each bundle of the program has a class of its own. */
export function isRefusal(error: unknown): error is Refusal {
	return error instanceof Error && error.name === 'Refusal';
}

/** A change that is not made because the record contradicts itself: `alb check` shows what to fix first. */
export class AtOdds extends Refusal {
	override readonly status = 1;
}
