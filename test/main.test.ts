import { describe, expect, test } from 'vitest';
import { alb, board, emptyFolder } from './support/board.ts';

describe('alb', () => {
	test('without words, and with --help, tells what it is and what to type', async () => {
		const { status, out, err } = await alb(emptyFolder());
		expect(out).toMatchInlineSnapshot(`
			"Usage: alb [options] [command]

			Minutes and action logs of a board, kept as markdown files: checked,
			consolidated and rendered.

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
			  serve [options]        show the website on this computer, and keep it up to date
			  show [options]         show what alb understood of one meeting

			Checking:
			  check [options]        find what is wrong in the minutes: numbers, statuses,
			                         people, agenda
			  explain [options]      tell what a rule of alb check wants, and what to do
			  rules [options]        list the rules of alb check
			  hook [options]         check the minutes before each git commit

			Actions:
			  actions [options]      show the action log of all meetings together
			  add [options]          raise an action: its line in the discussion, its number
			                         and its row in the log
			  update [options]       bring the log of a meeting up to date with its action
			                         lines and the open actions
			  close [options]        close actions that a meeting has ended
			  complete [options]     mark actions as complete: those responsible say that
			                         they are done
			  reopen [options]       reopen actions
			  assign [options]       change who is responsible for actions
			  due [options]          set when actions are due
			  reword [options]       change an action’s wording
			  note [options]         record progress on an action
			  renumber [options]     give an action a new number, if two share one

			Looking back:
			  log [options]          show what changed between meetings
			  people [options]       show who attended the board’s meetings
			  decisions [options]    show the register of decisions
			  topics [options]       show the topics put forward, and what became of them

			Repair:
			  undo [options]         undo the last change
			  recover [options]      repair what an interrupted command left
			  git [options]          let git merge the minutes by rows and items, and tell
			                         changes of the log in words

			Commands:
			  help [command]         show help for a command

			The four that you need every week:
			  $ alb new-meeting            start the minutes of the next meeting
			  $ alb check                  find what is wrong, each with its line
			  $ alb actions --open         who still has to do what
			  $ alb render                 make the pages that people circulate

			Minutes are files such as minutes/2025-04.md. Words for one command: alb actions --help
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

	test('names a folder behind -C that is not there', async () => {
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
