import { createHash } from 'node:crypto';

/** The style elements of a page, and whether it holds pictures or fonts in itself. */
export interface Holdings {
	/** What stands between `<style>` and `</style>`, to the letter. */
	readonly styles: readonly string[];
	readonly embeds: boolean;
}

/** The content security policy of a page: the browser is to load nothing and to run nothing, and takes the page's own styles alone. */
export function policyFor({ styles, embeds }: Holdings): string {
	const hashes = styles.map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`);
	const style = hashes.length === 0 ? '' : ` style-src ${hashes.join(' ')};`;
	const data = embeds ? ' img-src data:; font-src data:;' : '';
	return `default-src 'none';${style}${data} base-uri 'none'; form-action 'none'`;
}
