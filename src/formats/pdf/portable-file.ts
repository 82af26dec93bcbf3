import PDFDocument from 'pdfkit';
import type { Paper } from '../paper/paper.ts';
import { PAGE } from './measures.ts';

/** A PDF file being written, and its bytes once it is closed. */
export interface PortableFile {
	readonly file: PDFDocument;
	readonly close: () => Uint8Array;
}

/** Keeps what pdfkit writes. Its own stream would pass it on later, through a queue that is slow. */
class BufferedFile extends PDFDocument {
	override push(bytes: Uint8Array | null): void {
		if (bytes) this._buffer.push(bytes);
	}
}

/**
 * An empty PDF file with its metadata. It is tagged (PDF/UA-1), and nothing in it comes from a clock or a machine:
 * its date is that of the paper, and its identifier is computed from its bytes.
 */
export function openFile({ title, board, date, language }: Paper): PortableFile {
	const file = new BufferedFile({
		autoFirstPage: false,
		displayTitle: true,
		font: null,
		lang: language,
		margin: 0,
		pdfVersion: '1.7',
		size: [PAGE.width, PAGE.height],
		tagged: true,
		info: { CreationDate: new Date(0), Creator: 'alb', Producer: 'alb' },
	});
	const day = date === undefined ? undefined : new Date(`${date.length === 7 ? `${date}-01` : date}T00:00:00Z`);
	const properties = { Title: title, ...(board !== undefined && { Author: board }), CreationDate: day };
	for (const [name, value] of Object.entries(properties)) {
		if (value === undefined) delete file.info[name];
		else file.info[name] = value;
	}
	file._addInfo = () => file.appendXML(metadata(title, board, day));
	// The identifier is at the very end, and is read when all else has been written.
	Object.defineProperty(file, '_id', { get: () => numberOf(file._buffer) });
	const close = () => {
		file.end();
		return concatenated(file._buffer);
	};
	return { file, close };
}

/**
 * The metadata of the file (XMP), which pdfkit would write without escaping it. PDF/UA-1 is declared here and not by
 * pdfkit's option, which adds to each font a list of its characters that leaves out parts of accented ones.
 */
function metadata(title: string, board: string | undefined, day: Date | undefined): string {
	const created = day ? `<xmp:CreateDate>${day.toISOString().slice(0, 19)}Z</xmp:CreateDate>` : '';
	const creator =
		board === undefined ? '' : `<dc:creator><rdf:Seq><rdf:li>${escaped(board)}</rdf:li></rdf:Seq></dc:creator>`;
	return `
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">${created}<xmp:CreatorTool>alb</xmp:CreatorTool></rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>${creator}</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>alb</pdf:Producer></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
`;
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** An identifier of 16 bytes, which differs where the bytes of the file differ. It is not a secret, and the same everywhere. */
function numberOf(chunks: readonly Uint8Array[]): Uint8Array {
	const sums = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b];
	for (const chunk of chunks)
		for (const byte of chunk)
			for (let at = 0; at < sums.length; at++) sums[at] = Math.imul((sums[at] ?? 0) ^ byte, 0x01000193 + 2 * at);
	const number = new DataView(new ArrayBuffer(16));
	for (const [at, sum] of sums.entries()) number.setUint32(4 * at, sum >>> 0);
	return new Uint8Array(number.buffer);
}

function concatenated(chunks: readonly Uint8Array[]): Uint8Array {
	const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const chunk of chunks) {
		bytes.set(chunk, at);
		at += chunk.length;
	}
	return bytes;
}
