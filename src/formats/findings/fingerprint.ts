import type { Finding } from '../../model/finding.ts';
import { hashOf } from '../hash.ts';
import type { FindingsReport } from './findings-report.ts';

/**
 * Returns the fingerprints of findings, in the order of the list. A fingerprint shows that a finding is the same as in an
 * earlier run, although lines above it have come or gone.
 *
 * It is made from the rule, the file and the words of the line; if several findings have the same, their order
 * distinguishes them. The message is not part of it, because it may say how old an action is, or which line something
 * else is on.
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
