import type { Command } from 'commander';
import type { ExitStatus, Setting } from '../world.ts';

/** The options of a command as commander hands them over; each command says what its own are. */
// biome-ignore lint/suspicious/noExplicitAny: commander types the options of a command so.
export type Options = Readonly<Record<string, any>>;

/** A command: its words on the command line, and its work. */
export interface AlbCommand {
	/** Adds arguments, options and help to a commander command. */
	readonly declare: (command: Command) => void;
	/** Does the work with the arguments and options as typed. */
	readonly run: (setting: Setting, args: readonly string[], options: Options) => Promise<ExitStatus>;
}
