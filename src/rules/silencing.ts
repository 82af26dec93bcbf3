import { nearest } from '../language/nearest.ts';
import { quote } from '../language/quote.ts';
import type { ConsolidatedLog } from '../model/actions/consolidated-log.ts';
import type { RuleDeclaration } from '../model/board/rule-setting.ts';
import type { Finding } from '../model/finding.ts';
import type { Minutes } from '../model/minutes.ts';
import { SILENCER_WORD, type Silencer, WHOLE_FILE } from '../model/silencer.ts';

/** How a silencer is written, for messages. */
const SILENCER_FORM = `<!-- ${SILENCER_WORD} action-stale 78: the reason -->`;

/** What becomes of the findings where the silencers of their files are heard. */
export interface Silencing {
	readonly standing: readonly Finding[];
	/** Each says by which silencer. */
	readonly silenced: readonly Finding[];
	/** Those that are sound, and that nothing was found for. */
	readonly unused: readonly Silencer[];
}

/**
 * Takes out the findings that a sound silencer of their file allows. `rules` are all that there are, and `asked` those
 * that have spoken: of a rule that has not, nothing can be found, and its silencers are not called unused.
 */
export function silence(
	findings: readonly Finding[],
	{ meetings, log }: { readonly meetings: readonly Minutes[]; readonly log: ConsolidatedLog },
	{ rules, asked }: { readonly rules: readonly RuleDeclaration[]; readonly asked: ReadonlySet<string> },
): Silencing {
	const sound = new Map(
		meetings.map((minutes) => [minutes, minutes.silencers.filter((each) => faultOf(each, rules) === undefined)]),
	);
	const byLine = new Map<string, Silencer[]>();
	for (const [minutes, silencers] of sound) {
		for (const silencer of silencers) {
			for (const line of linesOf(silencer, minutes)) {
				const key = keyOf(silencer.rule, minutes.file, line);
				byLine.set(key, [...(byLine.get(key) ?? []), silencer]);
			}
		}
	}
	const used = new Set<Silencer>();
	const silenced: Finding[] = [];
	const standing = findings.filter((finding) => {
		const [silencer, ...others] = byLine.get(keyOf(finding.rule, finding.place.file, finding.place.line)) ?? [];
		if (!silencer) return true;
		for (const each of [silencer, ...others]) used.add(each);
		silenced.push({ ...finding, silenced: { reason: silencer.reason, place: silencer.place } });
		return false;
	});
	const newest = new Map(log.actions.map(({ number, place }) => [number, place.file]));
	const unused = [...sound.values()].flat().filter((silencer) => {
		// A later log tells of the action now: what this one says of it had its time.
		const file = newest.get(silencer.about ?? '') ?? silencer.place.file;
		return !used.has(silencer) && asked.has(silencer.rule) && file === silencer.place.file;
	});
	return { standing, silenced, unused };
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

/** The lines of the file on which an action stands: its rows, and its action lines. */
export function linesWith(number: string, { log, actionLines }: Minutes): number[] {
	const rows = (log?.rows ?? []).filter((row) => row.number === number);
	const lines = actionLines.filter((line) => line.number === number);
	return [...rows, ...lines].map(({ place }) => place.line);
}

/** Why a silencer silences nothing, whatever was found; undefined for one that is sound. */
export function faultOf(silencer: Silencer, rules: readonly RuleDeclaration[]): string | undefined {
	const { word, rule, reason, inCell } = silencer;
	if (word !== SILENCER_WORD)
		return `${quote(word)} silences nothing; a finding is silenced by ${quote(SILENCER_WORD)}: ${SILENCER_FORM}`;
	if (inCell)
		return `in a cell of the log this silences nothing; put it above the table, with the number of the action: ${SILENCER_FORM}`;
	if (rule === '') return `this silences nothing, for it names no rule; write ${SILENCER_FORM}`;
	const known = rules.find(({ id }) => id === rule);
	if (!known) {
		const near = nearest(
			rule,
			rules.map(({ id }) => id),
		);
		return `there is no rule ${quote(rule)}; ${near === undefined ? '"alb rules" lists them' : `did you mean "${near}"?`}`;
	}
	if (known.fixed !== undefined)
		return `${quote(rule)} is not silenced: ${known.fixed}; mend what it finds, and take this out`;
	if (isAboutSilencers(rule)) return `${quote(rule)} is not silenced: correct the silencer that it speaks of`;
	if (reason === '')
		return `this silences nothing, for it does not say why; write the reason behind a colon: ${SILENCER_FORM}`;
	return undefined;
}

/** Whether a rule is about silencers. */
export function isAboutSilencers(rule: string): boolean {
	return rule.startsWith('silencer-');
}
