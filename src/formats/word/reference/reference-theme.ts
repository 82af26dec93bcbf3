import { readXml } from '../../../xml/read-xml.ts';
import { RELATIONSHIPS } from '../../office/office-parts.ts';
import { xmlPart } from '../markup.ts';
import type { Part } from '../package.ts';
import { everyElement, written } from './change-xml.ts';

/** The theme: the fonts and colours that the styles use. A theme that refers to pictures is left behind. */
export function themePart(
	path: string | undefined,
	parts: ReadonlyMap<string, Uint8Array>,
): Part | undefined | { readonly mistakes: readonly string[] } {
	const content = path === undefined ? undefined : parts.get(path);
	if (content === undefined) return undefined;
	const read = readXml(content);
	if ('problem' in read) return { mistakes: [`${path}: it cannot be read: ${read.problem}`] };
	const attributes = everyElement(read.root).flatMap((one) => one.attributes);
	if (attributes.some(({ namespace }) => namespace === RELATIONSHIPS)) return undefined;
	return {
		path: 'word/theme1.xml',
		content: xmlPart(written(read.root)),
		type: 'application/vnd.openxmlformats-officedocument.theme+xml',
	};
}
