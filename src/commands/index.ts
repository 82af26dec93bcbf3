import type { AlbCommand } from './command.ts';

/** The commands of alb, in the order of a meeting's life; each is loaded only when it is asked for. */
export const commands: Readonly<
	Record<string, { readonly summary: string; readonly load: () => Promise<AlbCommand> }>
> = {
	init: {
		summary: 'start a minute book: the settings and the first meeting',
		load: async () => (await import('./init.ts')).init,
	},
	'new-meeting': {
		summary: 'start the next meeting’s minutes, with what is carried forward',
		load: async () => (await import('./new-meeting.ts')).newMeeting,
	},
	add: {
		summary: 'raise an action: its line in the discussion, its number and its row in the log',
		load: async () => (await import('./add.ts')).add,
	},
	update: {
		summary: 'bring the log of a meeting up to date with its action lines and the open actions',
		load: async () => (await import('./update.ts')).update,
	},
	import: {
		summary: 'bring old minutes in: Word, web pages, plain text',
		load: async () => (await import('./import.ts')).importCommand,
	},
	check: {
		summary: 'find what is wrong in the minutes: numbers, statuses, people, agenda',
		load: async () => (await import('./check.ts')).check,
	},
	actions: {
		summary: 'show the action log of all meetings together',
		load: async () => (await import('./actions.ts')).actions,
	},
	close: {
		summary: 'close actions: the meeting has ended them',
		load: async () => (await import('./end-action.ts')).close,
	},
	complete: {
		summary: 'mark actions as complete: those responsible say that they are done',
		load: async () => (await import('./end-action.ts')).complete,
	},
	reopen: {
		summary: 'open actions again',
		load: async () => (await import('./end-action.ts')).reopen,
	},
	assign: {
		summary: 'hand actions over to others',
		load: async () => (await import('./assign.ts')).assign,
	},
	due: {
		summary: 'set by when actions are to be done',
		load: async () => (await import('./due.ts')).due,
	},
	reword: {
		summary: 'say in other words what an action asks for',
		load: async () => (await import('./reword.ts')).reword,
	},
	note: {
		summary: 'write down how an action goes on',
		load: async () => (await import('./note.ts')).note,
	},
	log: {
		summary: 'tell what has changed in the log between two meetings',
		load: async () => (await import('./log.ts')).log,
	},
	people: {
		summary: 'show who has been at the board’s meetings',
		load: async () => (await import('./people.ts')).people,
	},
	decisions: {
		summary: 'show the register of decisions',
		load: async () => (await import('./decisions.ts')).decisions,
	},
	topics: {
		summary: 'show the topics put forward, and what became of them',
		load: async () => (await import('./topics.ts')).topics,
	},
	renumber: {
		summary: 'give an action another number, where two have the same',
		load: async () => (await import('./renumber.ts')).renumber,
	},
	render: {
		summary: 'make the notes and the log that people circulate',
		load: async () => (await import('./render.ts')).render,
	},
	show: {
		summary: 'show what alb understood of one meeting',
		load: async () => (await import('./show.ts')).show,
	},
	recover: {
		summary: 'put right what a command that was interrupted has left',
		load: async () => (await import('./recover.ts')).recoverCommand,
	},
	explain: {
		summary: 'tell what a rule of alb check wants, and what to do',
		load: async () => (await import('./explain.ts')).explain,
	},
	rules: {
		summary: 'list the rules of alb check',
		load: async () => (await import('./rules.ts')).rules,
	},
	hook: {
		summary: 'check the minutes before each git commit',
		load: async () => (await import('./hook.ts')).hook,
	},
};
