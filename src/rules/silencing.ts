import { nearest } from '../language/nearest.ts';
import { quote } from '../language/quote.ts';
import type { ConsolidatedLog } from '../model/actions/consolidated-log.ts';
import type { RuleDeclaration } from '../model/board/rule-setting.ts';
import type { Finding } from '../model/finding.ts';
import type { Minutes } from '../model/minutes.ts';
import { SILENCER_WORD, type Silencer, WHOLE_FILE } from '../model/silencer.ts';

/** How a silencer is written, for messages. */
const SILENCER_FORM = `<!-- ${SILENCER_WORD} action-stale 78: the reason -->`;

/** The findings, sorted by what the silencers of their files allow. */
export interface Silencing {
	readonly reported: readonly Finding[];
	/** Each names the silencer that allows it. */
	readonly silenced: readonly Finding[];
	/** Those that are well formed but allow no finding. */
	readonly unused: readonly Silencer[];
	/** Those of them that would allow several findings of a rule in which each needs its own. */
	readonly crowded: ReadonlySet<Silencer>;
}

/**
 * Removes the findings that a well-formed silencer of their file allows.
 *
 * @param rules all rules
 * @param ran the ids of the rules that were run: the silencers of the others are not reported as unused
 */
export function silence(
	findings: readonly Finding[],
	{ meetings, log }: { readonly meetings: readonly Minutes[]; readonly log: ConsolidatedLog },
	{ rules, ran }: { readonly rules: readonly RuleDeclaration[]; readonly ran: ReadonlySet<string> },
): Silencing {
	const wellFormed = new Map(
		meetings.map((minutes) => [minutes, minutes.silencers.filter((each) => faultOf(each, rules) === undefined)]),
	);
	const byFile = new Map(Array.from(wellFormed, ([{ file }, silencers]) => [file, silencers]));
	const linesAbout = new Map(
		Array.from(wellFormed, ([minutes, silencers]) =>
			silencers.map((each) => [each, linesOf(each, minutes)] as const),
		).flat(),
	);
	const fits = (silencer: Silencer, { rule, place, message }: Finding) =>
		silencer.rule === rule &&
		(silencer.words === undefined
			? (linesAbout.get(silencer)?.has(place.line) ?? false)
			: message.startsWith(quote(silencer.words)));
	const singly = new Set(rules.flatMap((rule) => (rule.singly ? [rule.id] : [])));
	const allowed = new Map<Silencer, Finding[]>();
	for (const finding of findings)
		for (const silencer of byFile.get(finding.place.file) ?? [])
			if (fits(silencer, finding)) allowed.set(silencer, [...(allowed.get(silencer) ?? []), finding]);
	const crowded = new Set<Silencer>();
	const silencing = new Map<Finding, Silencer>();
	for (const [silencer, its] of allowed) {
		if (singly.has(silencer.rule) && silencer.words === undefined && its.length > 1) crowded.add(silencer);
		else for (const finding of its) if (!silencing.has(finding)) silencing.set(finding, silencer);
	}
	const silenced = findings.flatMap((finding) => {
		const silencer = silencing.get(finding);
		return silencer ? [{ ...finding, silenced: { reason: silencer.reason, place: silencer.place } }] : [];
	});
	const reported = findings.filter((finding) => !silencing.has(finding));
	const newest = new Map(log.actions.map(({ number, place }) => [number, place.file]));
	const unused = [...wellFormed.values()].flat().filter((silencer) => {
		// A later log records the action now: what this one says about it is out of date.
		const file = newest.get(silencer.about ?? '') ?? silencer.place.file;
		const isUsed = allowed.has(silencer) && !crowded.has(silencer);
		return !isUsed && ran.has(silencer.rule) && file === silencer.place.file;
	});
	return { reported, silenced, unused, crowded };
}

/** The lines whose findings a silencer allows. */
function linesOf({ about, line }: Silencer, minutes: Minutes): ReadonlySet<number> {
	if (about === undefined) return new Set([line]);
	return new Set(about === WHOLE_FILE ? [1] : linesWith(about, minutes));
}

/** The lines of the file that an action is on: its rows, and its action lines. */
export function linesWith(number: string, { log, actionLines }: Minutes): number[] {
	const rows = (log?.rows ?? []).filter((row) => row.number === number);
	const lines = actionLines.filter((line) => line.number === number);
	return [...rows, ...lines].map(({ place }) => place.line);
}

/** Returns why a silencer silences nothing, whatever was found; undefined if it is well formed. */
export function faultOf(silencer: Silencer, rules: readonly RuleDeclaration[]): string | undefined {
	const { word, rule, reason, inCell } = silencer;
	if (word !== SILENCER_WORD)
		return `${quote(word)} silences nothing; write ${quote(SILENCER_WORD)} instead: ${SILENCER_FORM}`;
	if (inCell)
		return `in a cell of the log this silences nothing; put it above the table, with the action number: ${SILENCER_FORM}`;
	if (rule === '') return `this silences nothing because it names no rule; write ${SILENCER_FORM}`;
	const known = rules.find(({ id }) => id === rule);
	if (!known) {
		const near = nearest(
			rule,
			rules.map(({ id }) => id),
		);
		return `there is no rule ${quote(rule)}; ${near === undefined ? '"alb rules" lists them' : `did you mean "${near}"?`}`;
	}
	if (known.fixed !== undefined)
		return `${quote(rule)} cannot be silenced, because ${known.fixed}; fix what it finds, and delete this`;
	if (isAboutSilencers(rule)) return `${quote(rule)} cannot be silenced; correct the silencer that it reports`;
	if (!/\p{L}{2}/u.test(reason) || reason === 'the reason')
		return `this silences nothing because it does not say why; write the reason after a colon: ${SILENCER_FORM}`;
	return undefined;
}

export function isAboutSilencers(rule: string): boolean {
	return rule.startsWith('silencer-');
}
