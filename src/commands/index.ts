import type { AlbCommand } from './command.ts';

/** A command as the help lists it; its work is loaded only when it is asked for. */
interface ListedCommand {
	readonly summary: string;
	/** The heading that it stands under in the help. */
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
		summary: 'bring old minutes in: Word, web pages, plain text',
		group: 'The minute book:',
		load: async () => (await import('./import.ts')).importCommand,
	},
	render: {
		summary: 'make the notes and the log that people circulate',
		group: 'The minute book:',
		load: async () => (await import('./render.ts')).render,
	},
	agenda: {
		summary: 'make the pack that goes out before a meeting',
		group: 'The minute book:',
		load: async () => (await import('./agenda.ts')).agenda,
	},
	site: {
		summary: 'make a web site of the minute book, with a search',
		group: 'The minute book:',
		load: async () => (await import('./site.ts')).site,
	},
	serve: {
		summary: 'show that site on this computer, kept up to date',
		group: 'The minute book:',
		load: async () => (await import('./serve.ts')).serve,
	},
	show: {
		summary: 'show what alb understood of one meeting',
		group: 'The minute book:',
		load: async () => (await import('./show.ts')).show,
	},
	check: {
		summary: 'find what is wrong in the minutes: numbers, statuses, people, agenda',
		group: 'What is wrong:',
		load: async () => (await import('./check.ts')).check,
	},
	explain: {
		summary: 'tell what a rule of alb check wants, and what to do',
		group: 'What is wrong:',
		load: async () => (await import('./explain.ts')).explain,
	},
	rules: {
		summary: 'list the rules of alb check',
		group: 'What is wrong:',
		load: async () => (await import('./rules.ts')).rules,
	},
	hook: {
		summary: 'check the minutes before each git commit',
		group: 'What is wrong:',
		load: async () => (await import('./hook.ts')).hook,
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
		summary: 'bring the log of a meeting up to date with its action lines and the open actions',
		group: 'Actions:',
		load: async () => (await import('./update.ts')).update,
	},
	close: {
		summary: 'close actions: the meeting has ended them',
		group: 'Actions:',
		load: async () => (await import('./end-action.ts')).close,
	},
	complete: {
		summary: 'mark actions as complete: those responsible say that they are done',
		group: 'Actions:',
		load: async () => (await import('./end-action.ts')).complete,
	},
	reopen: {
		summary: 'open actions again',
		group: 'Actions:',
		load: async () => (await import('./end-action.ts')).reopen,
	},
	assign: {
		summary: 'hand actions over to others',
		group: 'Actions:',
		load: async () => (await import('./assign.ts')).assign,
	},
	due: {
		summary: 'set by when actions are to be done',
		group: 'Actions:',
		load: async () => (await import('./due.ts')).due,
	},
	reword: {
		summary: 'say in other words what an action asks for',
		group: 'Actions:',
		load: async () => (await import('./reword.ts')).reword,
	},
	note: {
		summary: 'write down how an action goes on',
		group: 'Actions:',
		load: async () => (await import('./note.ts')).note,
	},
	renumber: {
		summary: 'give an action another number, where two have the same',
		group: 'Actions:',
		load: async () => (await import('./renumber.ts')).renumber,
	},
	log: {
		summary: 'tell what has changed in the log between two meetings',
		group: 'Looking back:',
		load: async () => (await import('./log.ts')).log,
	},
	people: {
		summary: 'show who has been at the board’s meetings',
		group: 'Looking back:',
		load: async () => (await import('./people.ts')).people,
	},
	decisions: {
		summary: 'show the register of decisions',
		group: 'Looking back:',
		load: async () => (await import('./decisions.ts')).decisions,
	},
	topics: {
		summary: 'show the topics put forward, and what became of them',
		group: 'Looking back:',
		load: async () => (await import('./topics.ts')).topics,
	},
	undo: {
		summary: 'take the last change back',
		group: 'Putting right:',
		load: async () => (await import('./undo.ts')).undo,
	},
	recover: {
		summary: 'put right what a command that was interrupted has left',
		group: 'Putting right:',
		load: async () => (await import('./recover.ts')).recoverCommand,
	},
	git: {
		summary: 'let git merge the minutes by rows and items, and tell changes of the log in words',
		group: 'Putting right:',
		load: async () => (await import('./git.ts')).git,
	},
};
