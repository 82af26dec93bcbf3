import type { Finding } from '../../model/finding.ts';
import { hashOf } from '../hash.ts';
import type { FindingsReport } from './findings-report.ts';

/**
 * Fingerprints of findings, each in its place in the list: what tells that a finding is the same one as in an earlier
 * run, although lines above it have come or gone.
 *
 * It is made of the rule, the file and the words of the line; of several that agree in these, the order tells them
 * apart. The message is no part of it, since it may say how old an action is, or on which line something else stands.
 */
export function fingerprints(findings: readonly Finding[], lineOf: FindingsReport['lineOf']): string[] {
	const seen = new Map<string, number>();
	return findings.map(({ rule, place }) => {
		const words = (lineOf(place) ?? '').replace(/[ \t]+/g, ' ').trim();
		const hash = hashOf([rule, place.file, words].join('\n'));
		const nth = (seen.get(hash) ?? 0) + 1;
		seen.set(hash, nth);
		return `${hash}:${nth}`;
	});
}
