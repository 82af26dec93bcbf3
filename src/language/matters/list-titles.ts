/** Titles of lists of actions: `Actions`, `Action points:`, `Summary of actions`, `Next steps`, `7. Agreed actions from today`. */
export function isActionsTitle(text: string): boolean {
	return ACTIONS.test(text);
}

const ACTIONS =
	/^(?:\d{1,3}[.:)]? ?)?(?:(?:the )?(?:summary|list|table) of )?(?:(?:new|further|agreed|all|other|key|outstanding|main) ){0,2}(?:actions?(?: \d{1,4})?|action (?:points?|items?|list|summary)|next steps|tasks|to[ -]dos?)(?: (?:agreed|arising|required|to be taken|(?:for|from|at|of|since|before|until) [^:]{1,40}))?:?$/i;

/** Titles of lists of what was decided: `The board agreed:`, `Decisions`, `Resolutions made`. */
export function isDecisionsTitle(text: string): boolean {
	return /\b(?:agreed|resolved|decided|decisions?|resolutions?|outcomes?)(?: (?:that|to|the|as follows|the following|made|taken)){0,2}:?$/i.test(
		text,
	);
}

/** Titles of lists of what was put off: `For the next agenda`, `Deferred to the next meeting:`. */
export function isDeferralsTitle(text: string): boolean {
	return DEFERRED.test(text) && !/\b(?:dates?|held|venue|will be|time)\b/i.test(text);
}

const DEFERRED =
	/\b(?:next|following|future) agendas?\b|\b(?:items?|matters|business|points|subjects|topics?)\b[^:]{0,30}\b(?:next|following|future|later) meetings?\b|\b(?:deferred|carried forward|held over)(?: [^:]{1,30})?:$/i;
