import type { Deadline } from '../../language/deadline.ts';
import type { Action } from '../../model/actions/action.ts';
import type { ConsolidatedLog } from '../../model/actions/consolidated-log.ts';
import type { ActionMention } from '../../model/actions/mention.ts';
import type { Board } from '../../model/board/board.ts';
import type { RecordedDecision } from '../../model/decision.ts';
import type { Minutes } from '../../model/minutes.ts';
import type { Participant } from '../../model/people/participant.ts';
import type { TopicHistory } from '../../model/topic.ts';

/** What a site is made from: the meetings of a minute book, and what was derived from all of them. */
export interface SiteDocument {
	readonly board: Board;
	/** The meetings whose minutes could be read, oldest first. */
	readonly meetings: readonly Minutes[];
	/** The files whose minutes could not be read: they have no page. */
	readonly unread: readonly string[];
	readonly log: ConsolidatedLog;
	/** The deadlines of actions, where alb understands them. */
	readonly deadlines: ReadonlyMap<Action, Deadline>;
	/** The open actions whose deadline has passed. */
	readonly overdue: ReadonlySet<Action>;
	/** Sorted by surname. */
	readonly people: readonly Participant[];
	/** Those of the newest meeting first. */
	readonly decisions: readonly RecordedDecision[];
	readonly topics: readonly TopicHistory[];
	/** The places where the discussions mention actions, by number. */
	readonly mentions: ReadonlyMap<string, readonly ActionMention[]>;
	readonly scripts: SiteScripts;
	/** Only while the site is served to the person working on it: the script that reloads a page when it changes. */
	readonly reload?: { readonly script: Script; readonly version: string };
}

/** The scripts of the pages. They are a convenience: only searching and filtering need them. */
export interface SiteScripts {
	readonly actionLog: Script;
	readonly search: Script;
}

/** A script in a page, and the hash by which the page's policy knows it. */
export interface Script {
	readonly text: string;
	/** `sha256-…` */
	readonly hash: string;
}

export interface SiteFile {
	/** Its address within the site, with `/`: `meetings/2025-04.html`. */
	readonly name: string;
	readonly content: string;
}
