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
	const byLine = new Map<string, Silencer[]>();
	for (const [minutes, silencers] of wellFormed) {
		for (const silencer of silencers) {
			for (const line of linesOf(silencer, minutes)) {
				const key = keyOf(silencer.rule, minutes.file, line);
				byLine.set(key, [...(byLine.get(key) ?? []), silencer]);
			}
		}
	}
	const used = new Set<Silencer>();
	const silenced: Finding[] = [];
	const reported = findings.filter((finding) => {
		const [silencer, ...others] = byLine.get(keyOf(finding.rule, finding.place.file, finding.place.line)) ?? [];
		if (!silencer) return true;
		for (const each of [silencer, ...others]) used.add(each);
		silenced.push({ ...finding, silenced: { reason: silencer.reason, place: silencer.place } });
		return false;
	});
	const newest = new Map(log.actions.map(({ number, place }) => [number, place.file]));
	const unused = [...wellFormed.values()].flat().filter((silencer) => {
		// A later log records the action now: what this one says about it is out of date.
		const file = newest.get(silencer.about ?? '') ?? silencer.place.file;
		return !used.has(silencer) && ran.has(silencer.rule) && file === silencer.place.file;
	});
	return { reported, silenced, unused };
}

function keyOf(rule: string, file: string, line: number): string {
	return `${rule} ${line} ${file}`;
}

/** The lines whose findings a silencer allows. */
function linesOf({ about, line }: Silencer, minutes: Minutes): readonly number[] {
	if (about === undefined) return [line];
	if (about === WHOLE_FILE) return [1];
	return [...new Set(linesWith(about, minutes))];
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
	if (reason === '')
		return `this silences nothing because it does not say why; write the reason after a colon: ${SILENCER_FORM}`;
	return undefined;
}

export function isAboutSilencers(rule: string): boolean {
	return rule.startsWith('silencer-');
}
