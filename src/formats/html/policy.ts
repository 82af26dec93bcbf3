import { createHash } from 'node:crypto';

/** The style elements of a page, and whether pictures or fonts are embedded in it. */
export interface Holdings {
	/** The exact text between `<style>` and `</style>`. */
	readonly styles: readonly string[];
	readonly embeds: boolean;
}

/**
 * The content security policy of a page: the browser may load nothing and run nothing, and may use only the page's
 * own styles.
 */
export function policyFor({ styles, embeds }: Holdings): string {
	const hashes = styles.map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`);
	const style = hashes.length === 0 ? '' : ` style-src ${hashes.join(' ')};`;
	const data = embeds ? ' img-src data:; font-src data:;' : '';
	return `default-src 'none';${style}${data} base-uri 'none'; form-action 'none'`;
}
