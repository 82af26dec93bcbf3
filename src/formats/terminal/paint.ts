/** Colours by their meaning. Without colours, each returns the text as it is. */
export interface Paint {
	readonly error: (text: string) => string;
	readonly warning: (text: string) => string;
	readonly info: (text: string) => string;
	readonly faint: (text: string) => string;
	readonly strong: (text: string) => string;
	readonly good: (text: string) => string;
}

const plain = (text: string) => text;
const NO_PAINT: Paint = { error: plain, warning: plain, info: plain, faint: plain, strong: plain, good: plain };

/** The paint for a level of colour; chalk is loaded only where there is any. */
export async function paintFor(level: 0 | 1): Promise<Paint> {
	if (level === 0) return NO_PAINT;
	const { Chalk } = await import('chalk');
	const chalk = new Chalk({ level });
	// Each takes one text and no more: chalk would join anything else that it is given, such as the index of a map.
	return {
		error: (text) => chalk.red(text),
		warning: (text) => chalk.yellow(text),
		info: (text) => chalk.cyan(text),
		faint: (text) => chalk.dim(text),
		strong: (text) => chalk.bold(text),
		good: (text) => chalk.green(text),
	};
}
