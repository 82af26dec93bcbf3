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
	check: {
		summary: 'find what is wrong in the minutes: numbers, statuses, people, agenda',
		load: async () => (await import('./check.ts')).check,
	},
	actions: {
		summary: 'show the action log of all meetings together',
		load: async () => (await import('./actions.ts')).actions,
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
	render: {
		summary: 'make the notes and the log that people circulate',
		load: async () => (await import('./render.ts')).render,
	},
	show: {
		summary: 'show what alb understood of one meeting',
		load: async () => (await import('./show.ts')).show,
	},
	explain: {
		summary: 'tell what a rule of alb check wants, and what to do',
		load: async () => (await import('./explain.ts')).explain,
	},
	rules: {
		summary: 'list the rules of alb check',
		load: async () => (await import('./rules.ts')).rules,
	},
};
