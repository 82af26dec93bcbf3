import { strToU8, zipSync } from 'fflate';

const NAMESPACES =
	'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

/** A Word file of this body, and of the other parts that a test is about (`word/numbering.xml`). */
export function wordFile(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
	const files = {
		'[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
		'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
		...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, xml.replace('>', ` ${NAMESPACES}>`)])),
	};
	return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

/** A paragraph; `properties` are those of `w:pPr`, text may hold runs of its own. */
export function paragraph(text: string, properties = ''): string {
	const runs = text.startsWith('<') ? text : `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
	return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${text === '' ? '' : runs}</w:p>`;
}

/** A paragraph that Word counts. */
export function counted(text: string, list = 1, level = 0): string {
	return paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
}

export function table(...rows: readonly (readonly string[])[]): string {
	return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((text) => cell(text)).join('')}</w:tr>`).join('')}</w:tbl>`;
}

export function cell(text: string, properties = ''): string {
	return `<w:tc><w:tcPr>${properties}</w:tcPr>${text.startsWith('<w:p>') ? text : paragraph(text)}</w:tc>`;
}
