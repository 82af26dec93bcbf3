import { changeActions } from '../book/change-action.ts';
import { splitNumbers } from '../book/find-action.ts';
import { Refusal } from '../book/refusal.ts';
import type { Phase, Vocabulary } from '../model/board/status.ts';
import { foldWord, phaseOf } from '../values/status.ts';
import type { AlbCommand } from './command.ts';

/** A command that sets the status of actions: its phase, and the word that it writes where the board has it. */
interface StatusCommand {
	readonly name: string;
	readonly phase: Exclude<Phase, 'unknown'>;
	readonly word: string;
	readonly meaning: string;
}

/** `alb close`: a meeting has ended the action. */
export const close = statusCommand({
	name: 'close',
	phase: 'ended',
	word: 'closed',
	meaning: 'The meeting has ended the action: it is done, or no longer needed.',
});

/** `alb complete`: those responsible say it is done. */
export const complete = statusCommand({
	name: 'complete',
	phase: 'ended',
	word: 'complete',
	meaning: 'Those responsible say it is done; a meeting may close it later.',
});

/** `alb reopen`: it needs doing after all. */
export const reopen = statusCommand({
	name: 'reopen',
	phase: 'open',
	word: 'open',
	meaning: 'The action needs doing after all, or again.',
});

function statusCommand({ name, phase, word, meaning }: StatusCommand): AlbCommand {
	return {
		declare(command) {
			command
				.argument('<numbers...>', 'action numbers: 78, or 78 79')
				.option(
					'--as <status>',
					`use another of the board's statuses for ${phase === 'open' ? 'open' : 'ended'} actions`,
				)
				.option('--dry-run', 'show the change as a diff; write nothing')
				.addHelpText(
					'after',
					`
${meaning}
This changes the newest log that names the action, and sets its date. "alb undo"
takes the change back.

Examples:
  $ alb ${name} 78
  $ alb ${name} 78 79 --dry-run${phase === 'open' ? '\n  $ alb reopen 78 --as "in progress"' : ''}`,
				);
		},
		run(setting, args, options) {
			const { numbers, rest } = splitNumbers(args);
			const [stray] = rest;
			if (stray !== undefined) throw new Refusal(`"${stray}" is not an action number`, `alb ${name} 78 79`);
			if (numbers.length === 0) throw new Refusal('which action?', `Give its number: alb ${name} 78`);
			return changeActions(setting, options, numbers, (_, { board }) => ({
				column: 'status',
				text: chooseWord(board.statuses, phase, options['as'] ?? word, options['as'] !== undefined),
				opens: phase === 'open',
			}));
		},
	};
}

/** The board's own word for a status: the one that was asked for or, if none was, the only one of its phase. */
function chooseWord(statuses: Vocabulary, phase: 'open' | 'ended', wanted: string, isAsked: boolean): string {
	const words = statuses[phase];
	const known = words.find((one) => foldWord(one) === foldWord(wanted));
	if (known !== undefined) return known;
	const [only, ...others] = words;
	if (!isAsked && only !== undefined && (others.length === 0 || phase === 'open')) return only;
	const which =
		phaseOf(wanted, statuses) === 'unknown'
			? 'is not a status of this board'
			: `is not one of the board's ${phase} statuses`;
	throw new Refusal(`"${wanted}" ${which}`, `Choose with --as: ${words.join(', ')}.`);
}
