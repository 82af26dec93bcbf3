import { describe, expect, test } from 'vitest';
import { alb, board, emptyFolder } from './support/board.ts';
import { sampleMinutes } from './support/minutes.ts';

describe('alb', () => {
	test('without words, and with --help, says what it is and what to type', async () => {
		const { status, out, err } = await alb(emptyFolder());
		expect(out).toMatchInlineSnapshot(`
			"Usage: alb [options] [command]

			Keep the minutes and action logs of a board as Markdown files: check,
			consolidate and render them.

			Options:
			  -V, --version          print the version
			  -C <folder>            look for the minute book in this folder
			  --no-color             do not use colour
			  -h, --help             show help

			The minute book:
			  init [options]         start a minute book: the settings and the first meeting
			  new-meeting [options]  start the next meeting’s minutes, with what is carried
			                         forward
			  import [options]       import old minutes from Word, web pages or plain text
			  render [options]       make the minutes and the action log to circulate
			  agenda [options]       make the pack to send out before a meeting
			  site [options]         make a website of the minute book, with search
			  serve [options]        show the website on this computer, kept up to date
			  show [options]         show what alb read from the minutes of one meeting

			Checking:
			  check [options]        find problems in the minutes: numbers, statuses,
			                         people, agenda
			  explain [options]      explain a rule of alb check, and what to do about it
			  rules [options]        list the rules of alb check

			Actions:
			  actions [options]      show the action log of all meetings together
			  add [options]          raise an action: its line in the discussion, its number
			                         and its row in the log
			  update [options]       bring a meeting’s log up to date with its action lines
			                         and open actions
			  close [options]        close actions that a meeting has ended
			  complete [options]     mark actions as complete: those responsible say they
			                         are done
			  reopen [options]       reopen actions
			  assign [options]       change who is responsible for actions
			  due [options]          set when actions are due
			  reword [options]       change an action’s wording
			  note [options]         record progress on an action
			  renumber [options]     give an action a new number, if two share one

			Looking back:
			  search [options]       find words in the minutes of all meetings
			  log [options]          show what changed between meetings
			  people [options]       show who attended the board’s meetings
			  decisions [options]    show the decisions on record
			  topics [options]       show the topics put forward, and what became of them

			Repair:
			  undo [options]         undo the last change
			  recover [options]      repair what an interrupted command left

			Git:
			  hook [options]         check the minutes before each git commit
			  git [options]          let git merge minutes row by row, and show changes of
			                         the log in words

			Commands:
			  help [command]         show help for a command

			The four commands that you will use most:
			  $ alb new-meeting            start the minutes of the next meeting
			  $ alb check                  find problems, each with its line
			  $ alb actions --open         see who still has to do what
			  $ alb render                 make the documents to circulate

			Minutes are files such as minutes/2025-04.md. Help for a command: alb actions --help
			"
		`);
		expect({ status, err }).toEqual({ status: 0, err: '' });
		expect(await alb(emptyFolder(), '--help')).toEqual({ status, out, err });
	});

	test.each(['new-meeting', 'check', 'actions', 'render', 'show'])(
		'help for %s has examples, and is the same by both ways',
		async (name) => {
			const { status, out } = await alb(emptyFolder(), name, '--help');
			expect(status).toBe(0);
			expect(out).toContain(`Usage: alb ${name}`);
			expect(out).toContain(`\n  $ alb ${name}`);
			expect((await alb(emptyFolder(), 'help', name)).out).toBe(out);
		},
	);

	test('suggests the command that was meant', async () => {
		expect(await alb(emptyFolder(), 'chekc')).toEqual({
			status: 2,
			out: '',
			err: "alb: unknown command 'chekc'\n(Did you mean check?)\n(for more: alb --help)\n",
		});
	});

	test('names the folder given to -C where it is missing', async () => {
		expect(await alb(board({}), '-C', 'nowhere', 'check')).toEqual({
			status: 2,
			out: '',
			err: 'alb: there is no folder nowhere\n-C needs the folder of the minute book.\n',
		});
	});

	test('keeps control characters of the command line off the terminal', async () => {
		const { err } = await alb(emptyFolder(), 'x\u001b[2J');
		expect(err).toContain('x\\x1b[2J');
	});
});

describe('what fails after a change was made', { tags: 'slow' }, () => {
	const book = { 'minutes/2025-04.md': sampleMinutes({ rows: ['1 | Book the hall | MH | April 2025 | open'] }) };
	const editing = (error: unknown) =>
		alb(board(book), 'new-meeting', '2025-07', '--edit', {
			env: { EDITOR: 'ed' },
			edit: () => Promise.reject(error),
		});

	test('is an obstacle where the system refused, in words, and the change is said to stay', async () => {
		const error = Object.assign(new Error('x'), { code: 'Unknown system error -122', errno: -122, syscall: 'spawn' });
		expect(await editing(error)).toMatchObject({
			status: 2,
			err: 'alb: spawn failed: your share of the disk is full (EDQUOT)\nminutes/2025-07.md had been written.\n',
		});
	});

	test('is a fault of alb’s own elsewhere, and the change is said to stay', async () => {
		const { status, err } = await editing(new TypeError('x is undefined'));
		expect({ status, first: err.split('\n')[0] }).toEqual({
			status: 70,
			first: 'alb: a fault in alb itself; minutes/2025-07.md had been written: x is undefined',
		});
		expect((await editing('a word')).err).toContain('minutes/2025-07.md had been written: a word\n');
	});
});

describe('a command that is given nothing to work on', () => {
	test.each([
		['close', 'alb: which action?\nGive its number: alb close 78\n'],
		['complete', 'alb: which action?\nGive its number: alb complete 78\n'],
		['reopen', 'alb: which action?\nGive its number: alb reopen 78\n'],
		['assign', 'alb: which action?\nGive its number: alb assign 78 LH\n'],
		['due', 'alb: which action, and when is it due?\nalb due 78 2025-10\n'],
		['reword', 'alb: which action, and what is its new wording?\nalb reword 78 "Book the hall"\n'],
		['note', 'alb: which action, and what is the note?\nalb note 77 "LH has the figures"\n'],
		['renumber', 'alb: which action?\nGive its number: alb renumber 80\n'],
		['explain', 'alb: which rule?\nGive its name: alb explain action-stale\n'],
		['import', 'alb: which documents?\nGive files or folders: alb import old/\n'],
	])('asks for it, with an example: alb %s', async (name, err) => {
		expect(await alb(emptyFolder(), name)).toEqual({ status: 2, out: '', err });
		expect((await alb(emptyFolder(), name, '--help')).out).toMatch(new RegExp(`^Usage: alb ${name} \\[options\\] <`));
	});
});
