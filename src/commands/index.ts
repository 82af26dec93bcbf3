import type { AlbCommand } from './command.ts';

/** A command as the help lists it; its work is loaded only when it is asked for. */
interface ListedCommand {
	readonly summary: string;
	/** The heading of its group in the help. */
	readonly group: string;
	readonly load: () => Promise<AlbCommand>;
}

/** The commands of alb, in groups, each group in the order in which its commands are needed. */
export const commands: Readonly<Record<string, ListedCommand>> = {
	init: {
		summary: 'start a minute book: the settings and the first meeting',
		group: 'The minute book:',
		load: async () => (await import('./init.ts')).init,
	},
	'new-meeting': {
		summary: 'start the next meeting’s minutes, with what is carried forward',
		group: 'The minute book:',
		load: async () => (await import('./new-meeting.ts')).newMeeting,
	},
	import: {
		summary: 'import old minutes from Word, web pages or plain text',
		group: 'The minute book:',
		load: async () => (await import('./import.ts')).importCommand,
	},
	render: {
		summary: 'make the minutes and the action log to circulate',
		group: 'The minute book:',
		load: async () => (await import('./render.ts')).render,
	},
	agenda: {
		summary: 'make the pack to send out before a meeting',
		group: 'The minute book:',
		load: async () => (await import('./agenda.ts')).agenda,
	},
	site: {
		summary: 'make a website of the minute book, with search',
		group: 'The minute book:',
		load: async () => (await import('./site.ts')).site,
	},
	serve: {
		summary: 'show the website on this computer, kept up to date',
		group: 'The minute book:',
		load: async () => (await import('./serve.ts')).serve,
	},
	show: {
		summary: 'show what alb read from the minutes of one meeting',
		group: 'The minute book:',
		load: async () => (await import('./show.ts')).show,
	},
	check: {
		summary: 'find problems in the minutes: numbers, statuses, people, agenda',
		group: 'Checking:',
		load: async () => (await import('./check.ts')).check,
	},
	explain: {
		summary: 'explain a rule of alb check, and what to do about it',
		group: 'Checking:',
		load: async () => (await import('./rules.ts')).explain,
	},
	rules: {
		summary: 'list the rules of alb check',
		group: 'Checking:',
		load: async () => (await import('./rules.ts')).rules,
	},
	actions: {
		summary: 'show the action log of all meetings together',
		group: 'Actions:',
		load: async () => (await import('./actions.ts')).actions,
	},
	add: {
		summary: 'raise an action: its line in the discussion, its number and its row in the log',
		group: 'Actions:',
		load: async () => (await import('./add.ts')).add,
	},
	update: {
		summary: 'bring a meeting’s log up to date with its action lines and open actions',
		group: 'Actions:',
		load: async () => (await import('./update.ts')).update,
	},
	close: {
		summary: 'close actions that a meeting has ended',
		group: 'Actions:',
		load: async () => (await import('./close-and-reopen.ts')).close,
	},
	complete: {
		summary: 'mark actions as complete: those responsible say they are done',
		group: 'Actions:',
		load: async () => (await import('./close-and-reopen.ts')).complete,
	},
	reopen: {
		summary: 'reopen actions',
		group: 'Actions:',
		load: async () => (await import('./close-and-reopen.ts')).reopen,
	},
	assign: {
		summary: 'change who is responsible for actions',
		group: 'Actions:',
		load: async () => (await import('./assign.ts')).assign,
	},
	due: {
		summary: 'set when actions are due',
		group: 'Actions:',
		load: async () => (await import('./due.ts')).due,
	},
	reword: {
		summary: 'change an action’s wording',
		group: 'Actions:',
		load: async () => (await import('./reword.ts')).reword,
	},
	note: {
		summary: 'record progress on an action',
		group: 'Actions:',
		load: async () => (await import('./note.ts')).note,
	},
	renumber: {
		summary: 'give an action a new number, if two share one',
		group: 'Actions:',
		load: async () => (await import('./renumber.ts')).renumber,
	},
	search: {
		summary: 'find words in the minutes of all meetings',
		group: 'Looking back:',
		load: async () => (await import('./search.ts')).search,
	},
	log: {
		summary: 'show what changed between meetings',
		group: 'Looking back:',
		load: async () => (await import('./log.ts')).log,
	},
	people: {
		summary: 'show who attended the board’s meetings',
		group: 'Looking back:',
		load: async () => (await import('./people.ts')).people,
	},
	decisions: {
		summary: 'show the decisions on record',
		group: 'Looking back:',
		load: async () => (await import('./decisions.ts')).decisions,
	},
	topics: {
		summary: 'show the topics put forward, and what became of them',
		group: 'Looking back:',
		load: async () => (await import('./topics.ts')).topics,
	},
	undo: {
		summary: 'undo the last change',
		group: 'Repair:',
		load: async () => (await import('./undo.ts')).undo,
	},
	recover: {
		summary: 'repair what an interrupted command left',
		group: 'Repair:',
		load: async () => (await import('./recover.ts')).recoverCommand,
	},
	hook: {
		summary: 'check the minutes before each git commit',
		group: 'Git:',
		load: async () => (await import('./hook.ts')).hook,
	},
	git: {
		summary: 'let git merge minutes row by row, and show changes of the log in words',
		group: 'Git:',
		load: async () => (await import('./git.ts')).git,
	},
};
