/**
 * The world: all of the outside that the program sees, handed in by `bin/alb.js` or by a test.
 *
 * Nothing below `main` reads `process`, the clock or the environment, so the same words in give the same words out.
 */
export interface World {
	/** The words after `alb`, as typed. */
	readonly argv: readonly string[];
	/** The folder in which the command was given: an absolute path. */
	readonly cwd: string;
	/** The environment; read for `NO_COLOR`, `FORCE_COLOR`, `TERM`, `VISUAL`, `EDITOR` and `GITHUB_WORKSPACE` only, and handed on to git. */
	readonly env: Environment;
	/** The words that start this alb again: node, and the program that it runs. */
	readonly self: readonly string[];
	/** Today's calendar date where the user is, `YYYY-MM-DD`. */
	readonly today: string;
	/** Standard output: what was asked for. */
	readonly out: Screen;
	/** Standard error: what the user should know besides. */
	readonly err: Screen;
	/** Opens a file in the user's editor and waits; returns the exit status of the editor. */
	readonly edit: (command: string, file: string) => Promise<number>;
	/**
	 * Asks on the terminal and returns the line that was typed; undefined when no more will be typed (Ctrl-D). Absent if
	 * nobody sits at a terminal. `complete` says what the Tab key offers.
	 */
	readonly ask: ((question: string, complete?: Complete) => Promise<string | undefined>) | undefined;
	/** The files that this run has changed, as they are named to the user: for its last words, if something fails after that. */
	readonly changed: Set<string>;
	/** This process, and whether another one runs: for the lock of the minute book. */
	readonly pid: number;
	readonly isRunning: (pid: number) => boolean;
	/**
	 * Does work that no signal cuts short: Ctrl-C waits until the work pauses, then `tidy` is done, and alb ends with
	 * 130 (143 when it was told to terminate) and what `tidy` returns on the screen.
	 */
	readonly guard: <T>(work: () => Promise<T>, tidy: () => string) => Promise<T>;
}

/** What the Tab key offers for a line that is being typed: `choices`, one of which may take the place of its end, `part`. */
export type Complete = (typed: string) => { readonly part: string; readonly choices: readonly string[] };

/** The variables of a process, by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Where text is written: a terminal, a pipe or a file. */
export interface Screen {
	readonly write: (text: string) => void;
	/** Whether a person is looking: only then colour and the terminal's width matter. */
	readonly terminal: boolean;
	/** Width in columns, where it is known. */
	readonly columns?: number | undefined;
}

/** How a run ended: 0 fine · 1 findings · 2 the command could not do its work · 70 a bug of alb's; 130, 143 when it was interrupted. */
export type ExitStatus = 0 | 1 | 2 | 70;

/** What a command is run with: the world, the folder that `-C` names, and the level of colour. */
export interface Setting {
	readonly world: World;
	/** The folder in which the search for the minute book starts: an absolute path. */
	readonly folder: string;
	/** Levels of colour as chalk counts them: 0 none, 1 sixteen colours. */
	readonly colour: 0 | 1;
}
