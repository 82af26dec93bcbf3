import type { Deadline } from '../../language/deadline.ts';
import type { Action } from '../../model/actions/action.ts';
import type { ConsolidatedLog } from '../../model/actions/consolidated-log.ts';
import type { ActionMention } from '../../model/actions/mention.ts';
import type { Board } from '../../model/board/board.ts';
import type { RecordedDecision } from '../../model/decision.ts';
import type { Minutes } from '../../model/minutes.ts';
import type { Participant } from '../../model/people/participant.ts';
import type { TopicHistory } from '../../model/topic.ts';

/** What a site is drawn from: the meetings of a minute book, and what was drawn together from all of them. */
export interface SiteDocument {
	readonly board: Board;
	/** The meetings whose notes could be read, oldest first. */
	readonly meetings: readonly Minutes[];
	/** The files whose notes could not be read: they have no page. */
	readonly unread: readonly string[];
	readonly log: ConsolidatedLog;
	/** By when actions are to be done, where that is understood. */
	readonly deadlines: ReadonlyMap<Action, Deadline>;
	/** The open actions whose deadline is over. */
	readonly overdue: ReadonlySet<Action>;
	/** By surname. */
	readonly people: readonly Participant[];
	/** Those of the newest meeting first. */
	readonly decisions: readonly RecordedDecision[];
	readonly topics: readonly TopicHistory[];
	/** Where the discussions speak of actions, by number. */
	readonly mentions: ReadonlyMap<string, readonly ActionMention[]>;
	readonly scripts: SiteScripts;
	/** Only while the site is being shown to whoever is at work on it: what makes a page load anew. */
	readonly reload?: { readonly script: Script; readonly version: string };
}

/** The programs of the pages: what they do is there to ease, and nothing but searching and filtering needs them. */
export interface SiteScripts {
	readonly actionLog: Script;
	readonly search: Script;
}

/** A program that stands in a page, and what the page's policy knows it by. */
export interface Script {
	readonly text: string;
	/** `sha256-…` */
	readonly hash: string;
}

/** A file of a site. */
export interface SiteFile {
	/** Its address within the site, with `/`: `meetings/2025-04.html`. */
	readonly name: string;
	readonly content: string;
}
