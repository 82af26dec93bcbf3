/*
 * The verbs of minutes: what boards do, and ask each other to do. `be`, `have` and what merely happens are not among them.
 */

/** Verbs that are seldom a noun: an order may begin with one. */
const ORDERS =
	`accept acquire add address adopt advise allocate amend analyse apply appoint approach approve arrange ascertain ask
	assess assign attend authorise avoid book bring build buy buy-in calculate call cancel carry chase check choose circulate clarify
	clean clear close collate collect compile complete confirm consider consolidate consult contact continue convene
	coordinate co-ordinate create decide define deliver delete determine develop devise discuss display distribute draft
	draw email e-mail encourage enquire ensure erect establish evaluate examine expand explain explore extend file finalise
	find finish fix follow formulate forward gather get give go hire identify implement improve include inform inquire insert inspect
	install instruct integrate introduce investigate invite involve issue join keep launch lead learn liaise list lobby locate look
	maintain make meet mention merge modify monitor move nominate notify obtain open order organise own paint pass pay
	persuade phone pick place prepare present press print prioritise proceed process produce progress promote propose provide publicise publish
	purchase pursue put raise re-issue re-send read recommend record recruit refer refurbish register reissue remind remove renew
	repair repeat replace reply report request resend resolve respond rephrase re-phrase revert review revise rewrite run scope search secure seek
	select send set share show sign solve sort speak specify stop store submit suggest supply support survey tackle take talk
	tell test thank think tidy track transfer trim try undertake update upgrade upload use verify visit volunteer water
	work write`.split(/\s+/);

/** Words that are a noun as often: an order begins with them only before `a`, `the` and the like. */
const NOUNS_TOO: ReadonlySet<string> = new Set(
	`address approach book call check contact display draft email e-mail file fix issue lead list look order paint place
	process progress record report request review scope search share show survey support test track transfer update
	upgrade use visit water work clean clear complete open own present print set sort stop store supply hire purchase
	repair`.split(/\s+/),
);

/** What is done with papers and people. */
const SENT: ReadonlySet<string> = new Set(
	`added advised agreed amended approached arranged asked booked chased checked circulated collated confirmed contacted copied dealt displayed
	distributed drafted emailed e-mailed followed forwarded given included informed investigated invited issued listed lodged looked
	monitored notified obtained ordered passed placed posted prepared produced provided published purchased put raised re-issued refined registered
	reported requested reviewed revised scheduled sent shared signed sought stated tasked thanked told updated uploaded written`.split(
		/\s+/,
	),
);

const ORDER: ReadonlySet<string> = new Set(ORDERS);
/** Words that never are a verb after `to` or `will`, and verbs that ask nothing of anybody. */
const NO_TASK: ReadonlySet<string> = new Set(
	`a an the this that these those it its his her their our my your him them us me you all any each every some no not both other
	and or but be been being have had become remain need cost happen seem belong exist last suffer expire benefit
	at by for from in into of on off onto out over up down with within without about around between to as than so too
	date which whom what who where when how why next last first one two three four five six seven eight nine ten
	retire resign miss receive start begin end fall rise celebrate`.split(/\s+/),
);

/** A verb in its bare form after `to`: any word that is no article, pronoun, preposition or state. */
export function isBareVerb(word: string): boolean {
	return (
		/^\p{Ll}[\p{L}'-]+$/u.test(word) &&
		!NO_TASK.has(word) &&
		!/(?:ing|ed|ly)$/.test(word.replace(/^(?:feed|need|proceed|bring|apply|reply|supply|rely)$/, ''))
	);
}

/** What is wished, thought or needed is no task. */
const STATES: ReadonlySet<string> = new Set(
	'like want wish prefer need require allow mean appear seem help depend hope know think feel result look work'.split(
		' ',
	),
);

/** A verb after `will`, by which somebody takes something on. */
export function isTask(word: string): boolean {
	return isBareVerb(word) && !STATES.has(word);
}

/** A verb that an order may begin with. */
export function isOrder(word: string): boolean {
	return ORDER.has(word);
}

export function isNounToo(word: string): boolean {
	return NOUNS_TOO.has(word);
}

/** The past participle of what is done with papers and people. */
export function isSent(word: string): boolean {
	return SENT.has(word);
}

/** The form in `ing` of a verb that an order may begin with. */
export function isDoing(word: string): boolean {
	const stem = word.slice(0, -3);
	return ORDER.has(stem) || ORDER.has(`${stem}e`) || ORDER.has(stem.slice(0, -1)) || stem === 'pull';
}
