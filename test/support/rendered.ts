import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, unzlibSync } from 'fflate';

/** All that a rendered folder holds, in every way in which it can be read (of a PDF `pdftotext` is one), by the names of its files; hidden ones too. */
export function contentsOf(folder: string): ReadonlyMap<string, string> {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	return new Map(
		files.map((entry) => {
			const path = join(entry.parentPath, entry.name);
			return [path.slice(folder.length + 1), `${entry.name}\n${readEveryWay(readFileSync(path), path)}`];
		}),
	);
}

/** What a rendered file holds, in every way in which it can be read. */
export function everyText(file: string | Uint8Array): string {
	return typeof file === 'string' ? file : readEveryWay(file);
}

/** The bytes as text, and what is packed in them: the parts of a Word file or a spreadsheet, the streams of a PDF. */
function readEveryWay(bytes: Uint8Array, path?: string): string {
	const plain = new TextDecoder('utf-8').decode(bytes);
	const wide = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1));
	const ways = [plain, wide];
	if (plain.startsWith('PK'))
		ways.push(...Object.entries(unzipSync(bytes)).map(([name, part]) => `${name}\n${readEveryWay(part)}`));
	if (plain.startsWith('%PDF')) {
		ways.push(...streamsOf(bytes));
		if (path !== undefined) ways.push(execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }));
	}
	return ways.join('\n');
}

function streamsOf(bytes: Uint8Array): string[] {
	const text = Buffer.from(bytes).toString('latin1');
	return Array.from(text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g), ([, stream = '']) => {
		try {
			return Buffer.from(unzlibSync(Buffer.from(stream, 'latin1'))).toString('latin1');
		} catch {
			return '';
		}
	});
}
