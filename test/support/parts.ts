import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** The parts of a document that is an archive, as text, by their names in its order. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
	return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** Why an XML text is not well formed; undefined where it is. */
export function faultOf(text: string): string | undefined {
	const parser = new SaxesParser({ xmlns: true });
	let fault: string | undefined;
	parser.on('error', (error) => {
		fault ??= error.message;
	});
	parser.write(text).close();
	return fault;
}

/** The words that a document shows: its elements gone, its characters as they are read. */
export function shownText(xml: string): string {
	const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' };
	return xml
		.replace(/<(?:text:(?:line-break|tab|s)\b[^>]*\/|\/text:[ph]|\/table:title)>/g, ' ')
		.replace(/<[^>]*>/g, '')
		.replace(/&\w+;/g, (entity) => entities[entity] ?? entity);
}
