import { decodeText } from './decode-text.ts';
import type { Reading } from './source-document.ts';

/** The kinds of documents that can be read, by the extensions of their names. */
export const READABLE = ['docx', 'html', 'htm', 'md', 'markdown', 'txt', 'text', 'tsv'] as const;

/** The longest text that is read, in bytes: some 600,000 words. */
const MAX_TEXT = 4 * 1024 * 1024;
/**
 * The most lines that are read, far more than the longest minutes have; web pages saved by Word have several lines
 * for each cell.
 */
const MOST_LINES = 20_000;
/** The first bytes of files whose names do not show their kind. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const PDF = [0x25, 0x50, 0x44, 0x46];

/** Reads a document by its contents; its name only distinguishes the kinds of text. It never throws. */
export async function readDocument(name: string, bytes: Uint8Array): Promise<Reading> {
	const ending = /\.([^.]+)$/.exec(name.toLowerCase())?.[1] ?? '';
	if (bytes.length === 0) return { refused: 'it is empty' };
	if (beginsWith(bytes, PDF))
		return { refused: 'it is a PDF, which keeps no paragraphs or tables; save the minutes as Word or copy their text' };
	if (beginsWith(bytes, OLE))
		return {
			refused:
				'it is an old Word file, or one with a password; open it in Word and save it as .docx without a password',
		};
	if (beginsWith(bytes, ZIP)) return (await import('./word/word.ts')).readWord(bytes);
	if (ending === 'docx')
		return { refused: 'its name ends in .docx, but it is not a Word file; it may be damaged, or of another kind' };
	if (bytes.length > MAX_TEXT)
		return {
			refused: `it holds ${Math.ceil(bytes.length / 1024 / 1024)} MB of text, and the minutes of a meeting hold less than ${MAX_TEXT / 1024 / 1024}`,
		};
	const decoded = decodeText(bytes);
	if (!decoded) return { refused: 'it is not text, or any kind of file that alb reads' };
	const { text, remark } = decoded;
	if (!/\S/u.test(text)) return { refused: 'there is nothing in it but white space' };
	const reading = await readText(ending, text);
	if (remark === undefined || 'refused' in reading) return reading;
	const { document } = reading;
	return { document: { ...document, remarks: [{ at: 1, message: remark }, ...document.remarks] } };
}

async function readText(ending: string, text: string): Promise<Reading> {
	if ((text.match(/\r\n|\n|\r/g)?.length ?? 0) > MOST_LINES)
		return { refused: `it has more than ${MOST_LINES} lines, and the minutes of a meeting have some hundreds` };
	const isPage = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype html|html|head|body)\b/i.test(
		text.slice(0, 4000),
	);
	if (ending === 'html' || ending === 'htm' || isPage) return (await import('./web/web-page.ts')).readWebPage(text);
	if (ending === 'md' || ending === 'markdown') return (await import('./markdown-text.ts')).readMarkdownText(text);
	return (await import('./plain-text.ts')).readPlainText(text);
}

function beginsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
	return mark.every((byte, index) => bytes[index] === byte);
}
