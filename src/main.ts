import { Command, CommanderError, Option } from 'commander';
import { isRefusal, Refusal } from './book/refusal.ts';
import { changedWords, obstacleWords, systemWords } from './book/system-words.ts';
import type { AlbCommand } from './commands/command.ts';
import { commands } from './commands/index.ts';
import { capital } from './formats/count.ts';
import { visible } from './formats/visible.ts';
import { resolveFolder } from './io/root.ts';
import type { ExitStatus, Setting, World } from './world.ts';

const HELP = `
The four commands that you will use most:
  $ alb new-meeting            start the minutes of the next meeting
  $ alb check                  find problems, each with its line
  $ alb actions --open         see who still has to do what
  $ alb render                 make the documents to circulate

Minutes are files such as minutes/2025-04.md. Help for a command: alb actions --help`;

/** Runs alb: reads the command line, does the work, and returns the exit status. It never throws. */
export async function main(world: World): Promise<ExitStatus> {
	try {
		return await run(world);
	} catch (error) {
		return explain(error, world);
	}
}

async function run(world: World): Promise<ExitStatus> {
	let status: ExitStatus = 0;
	const program = describeProgram(world);
	const wanted = world.argv.find((word, index) => !word.startsWith('-') && world.argv[index - 1] !== '-C');
	const asked = wanted === 'help' ? world.argv.at(-1) : wanted;
	for (const [name, { summary, group, load }] of Object.entries(commands)) {
		// Beside the command that was asked for, the others are there to be listed and suggested: when there is none.
		if (wanted !== undefined && wanted !== name && wanted in commands) continue;
		const command = program
			.command(name)
			.summary(summary)
			.helpGroup(group)
			.description(capital(`${summary}.`));
		for (const option of commonOptions()) command.addOption(option.hideHelp());
		command.showHelpAfterError(`(for more: alb ${name} --help)`);
		if (name !== asked) continue;
		const loaded: AlbCommand = await load();
		loaded.declare(command);
		askForArguments(command);
		command.action(async () => {
			status = await loaded.run(makeSetting(world, program, command), command.args, command.opts());
		});
	}
	if (world.argv.length === 0) {
		program.outputHelp();
		return 0;
	}
	await program.parseAsync(world.argv, { from: 'user' });
	return status;
}

/** Lets a command ask for what it needs itself, with an example: commander knows no more than the name of an argument. */
function askForArguments(command: Command): void {
	command.usage(command.usage());
	for (const argument of command.registeredArguments) argument.required = false;
}

function describeProgram(world: World): Command {
	const program = new Command('alb')
		.description('Keep the minutes and action logs of a board as Markdown files: check, consolidate and render them.')
		.version(__ALB_VERSION__, '-V, --version', 'print the version')
		.helpOption('-h, --help', 'show help')
		.helpCommand('help [command]', 'show help for a command')
		.addHelpText('after', HELP)
		.showHelpAfterError('(for more: alb --help)')
		.exitOverride()
		.configureOutput({
			writeOut: (text) => world.out.write(text),
			writeErr: (text) => world.err.write(visible(text)),
			getOutHelpWidth: () => world.out.columns ?? 80,
			getErrHelpWidth: () => world.err.columns ?? 80,
			outputError: (text, write) => write(`alb: ${text.replace(/^error: /, '')}`),
		});
	for (const option of commonOptions()) program.addOption(option);
	return program;
}

/** Options that may come before or after the name of the command; only the help of alb itself lists them. */
function commonOptions(): Option[] {
	return [
		new Option('-C <folder>', 'look for the minute book in this folder'),
		new Option('--no-color', 'do not use colour'),
	];
}

function makeSetting(world: World, program: Command, command: Command): Setting {
	const named = command.opts()['C'] ?? program.opts()['C'];
	const folder = resolveFolder(world.cwd, named);
	if (folder === undefined) throw new Refusal(`there is no folder ${named}`, '-C needs the folder of the minute book.');
	const refused = command.opts()['color'] === false || program.opts()['color'] === false;
	return { world, folder, colour: refused ? 0 : colourOf(world) };
}

/** Colour is for terminals; NO_COLOR (no-color.org) and FORCE_COLOR overrule, in this order. */
function colourOf({ env, out }: World): 0 | 1 {
	if (env['NO_COLOR']) return 0;
	const forced = env['FORCE_COLOR'];
	if (forced !== undefined) return forced === '0' || forced === 'false' ? 0 : 1;
	return out.terminal && env['TERM'] !== 'dumb' ? 1 : 0;
}

const HELPFUL: ReadonlySet<string> = new Set(['commander.help', 'commander.helpDisplayed', 'commander.version']);

function asksForHelp(word: string): boolean {
	return ['help', '-h', '--help', '-V', '--version'].includes(word);
}

function explain(error: unknown, world: World): ExitStatus {
	const say = (text: string) => world.err.write(visible(`${text}\n`));
	// Help that was asked for is no mistake; commander shows the same help where the command is missing.
	if (error instanceof CommanderError) return HELPFUL.has(error.code) && world.argv.some(asksForHelp) ? 0 : 2;
	if (isRefusal(error)) {
		say(`alb: ${obstacleWords(error)}`);
		return error.status;
	}
	const said = systemWords(error);
	if (said !== undefined) {
		say(`alb: ${said}\n${world.changed.size > 0 ? `${changedWords(world.changed)}.` : 'Nothing was changed.'}`);
		return 2;
	}
	const { message, stack } = error instanceof Error ? error : new Error(String(error));
	const written = world.changed.size > 0 ? changedWords(world.changed) : 'nothing was written';
	say(`alb: a fault in alb itself; ${written}: ${message}\n${stack ?? ''}`);
	return 70;
}
