import { linesOf } from '../../book/book-lines.ts';
import { boardOf } from '../../book/open-book.ts';
import { isRefusal, Refusal } from '../../book/refusal.ts';
import { repositoryPath } from '../../book/repository-path.ts';
import { systemWords } from '../../book/system-words.ts';
import { count } from '../../formats/count.ts';
import { fingerprints } from '../../formats/findings/fingerprint.ts';
import { findGit, type Git } from '../../io/git/git.ts';
import { type GitBook, type GitState, readGitBook } from '../../io/git/git-book.ts';
import { findRoot, findWorkTree } from '../../io/root.ts';
import { consolidate } from '../../log/consolidate.ts';
import { DEFAULT_BOARD } from '../../model/board/board.ts';
import { readMinutes } from '../../parse/minutes.ts';
import { judgeBook } from '../../rules/index.ts';
import { makeBook } from '../../values/minute-book.ts';
import type { Environment, ExitStatus, Setting } from '../../world.ts';
import { judge } from './exit-threshold.ts';
import { type Reporting, reportFindings } from './report-findings.ts';

/**
 * Checks what is staged for the next commit, as git has it and whatever is in the folder, and reports what the commit
 * would bring in: findings that the last commit already has do not stop anyone who is fixing something else.
 */
export async function checkStaged(setting: Setting, reporting: Reporting): Promise<ExitStatus> {
	const { world, folder } = setting;
	const root = findRoot(folder);
	const git = findStage(root, world.env);
	const staged = readState(git, root, 'staged');
	const before = readState(git, root, 'committed');
	const { book, findings, silenced, lineOf, totals } = await judgeState(staged, world.today);
	const known = new Set(staged.identity === before.identity ? [] : await knownIn(before, world.today));
	const prints = fingerprints(findings, lineOf);
	const brought =
		staged.identity === before.identity ? [] : findings.filter((_, index) => !known.has(prints[index] ?? ''));

	await reportFindings({ root, book, findings: brought, silenced, totals }, reporting, setting);
	const old = findings.length - brought.length;
	if (old > 0 && !reporting.threshold.quiet)
		world.err.write(`alb: the last commit already has ${count(old, 'finding')}; "alb check" lists them all\n`);
	const { status, why } = judge(brought, reporting.threshold);
	if (why !== undefined) world.err.write(`alb: ${why}\n`);
	return status;
}

/** Git, as the hook has it that asks: what is staged may be in an index of its own. */
function findStage(root: string, env: Environment): Git {
	const top = findWorkTree(root);
	if (top === undefined)
		throw new Refusal(`${root} is not in a git work tree`, 'Nothing is staged there: run alb check without --staged.');
	const git = findGit(top, env, 'hook');
	if (!git) throw new Refusal('git cannot say what is staged', 'git is not installed, or is not on the PATH.');
	return git;
}

function readState(git: Git, root: string, state: GitState): GitBook {
	try {
		return readGitBook(git, repositoryPath(root, {}), state);
	} catch (error) {
		const said = systemWords(error);
		if (said === undefined) throw error;
		throw new Refusal(`git cannot say what is ${state}`, said);
	}
}

async function judgeState({ minutes, settings }: GitBook, today: string) {
	const board = settings ? await boardOf(settings) : DEFAULT_BOARD;
	const book = makeBook(minutes.map(readMinutes));
	const log = consolidate(book, { statuses: board.statuses, today });
	const { findings, silenced } = judgeBook({ book, log, board, today });
	const totals = { meetings: book.meetings.length, actions: log.actions.length };
	return { book, findings, silenced, lineOf: linesOf(book), totals };
}

/** The fingerprints of what the last commit has; where its settings cannot be used, nothing is known. */
async function knownIn(before: GitBook, today: string): Promise<string[]> {
	try {
		const { findings, lineOf } = await judgeState(before, today);
		return fingerprints(findings, lineOf);
	} catch (error) {
		if (isRefusal(error)) return [];
		throw error;
	}
}
