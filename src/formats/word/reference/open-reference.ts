import { readXml } from '../../../xml/read-xml.ts';
import { unzipParts } from '../../../xml/unzip-parts.ts';
import { attributeOf, elementsIn, type XmlElement } from '../../../xml/xml-tree.ts';

/** The reference document of a board, unpacked. Nothing in it has been run. */
export interface OpenReference {
	readonly parts: ReadonlyMap<string, Uint8Array>;
	/** The relationships of a part. */
	readonly linksOf: (path: string) => readonly Link[];
	/** The part that holds the text. */
	readonly main: string;
}

export interface Link {
	readonly id: string;
	/** The last segment of its type. */
	readonly type: string;
	/** The path of a part, or an external address. */
	readonly target: string;
	readonly outside: boolean;
}

/** The most bytes that all parts together may have, unpacked. */
const MOST = 32 * 1024 * 1024;

/** The names of parts that hold programs. */
const PROGRAM = /(?:^|\/)(?:vbaProject|vbaData|activeX|ctrlProps)/i;

/** Opens a reference document; or says which of its contents can neither be used nor ignored. */
export function openReference(bytes: Uint8Array): OpenReference | { readonly mistakes: readonly string[] } {
	const parts = unpack(bytes);
	if ('mistakes' in parts) return parts;
	const program = [...parts.keys()].find((name) => PROGRAM.test(name));
	if (program !== undefined || /macroEnabled/i.test(textOf(parts.get('[Content_Types].xml')))) {
		return {
			mistakes: [
				`it holds macros${program === undefined ? '' : ` (${program})`}; save it in Word as “Word Document (.docx)”, which has none`,
			],
		};
	}
	const links = new Map<string, readonly Link[]>();
	for (const [name, content] of parts) {
		if (!name.endsWith('.rels')) continue;
		const read = readXml(content);
		if ('problem' in read) return { mistakes: [`${name} in it cannot be read: ${read.problem}`] };
		links.set(name, relationshipsIn(read.root, name));
	}
	const outside = [...links].flatMap(([name, list]) =>
		list.flatMap(({ type, target, outside }) =>
			outside && type !== 'hyperlink' ? [outsideMistake(name, type, target)] : [],
		),
	);
	if (outside.length > 0) return { mistakes: outside };
	const main = links.get('_rels/.rels')?.find(({ type }) => type === 'officeDocument')?.target;
	if (main === undefined || !parts.has(main)) return { mistakes: [NO_WORD_FILE] };
	return { parts, main, linksOf: (path) => links.get(relationshipsOf(path)) ?? [] };
}

const NO_WORD_FILE = 'it is not a Word document; save one from Word or LibreOffice as .docx, and put it there';

function outsideMistake(name: string, type: string, target: string): string {
	const remedy =
		type === 'attachedTemplate'
			? 'in Word, choose Developer, Document Template, and attach Normal'
			: 'save a copy of what it stands for in the document itself';
	return `${name} in it names something outside the document (${type}: ${target}), which alb never fetches; ${remedy}`;
}

/** The parts by their paths; a file that is not a zip file, or is far too large, is not a Word document. */
function unpack(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | { readonly mistakes: readonly string[] } {
	const parts = unzipParts(bytes, { part: MOST, total: MOST });
	if (!('problem' in parts)) return parts;
	if (parts.problem === 'damaged') return { mistakes: [NO_WORD_FILE] };
	return { mistakes: [`it unpacks to more than ${MOST / 1024 / 1024} MB, which no template needs`] };
}

function textOf(content: Uint8Array | undefined): string {
	return content === undefined ? '' : new TextDecoder().decode(content);
}

function relationshipsOf(path: string): string {
	const at = path.lastIndexOf('/') + 1;
	return `${path.slice(0, at)}_rels/${path.slice(at)}.rels`;
}

function relationshipsIn(root: XmlElement, name: string): readonly Link[] {
	// `word/_rels/document.xml.rels` has the relationships of `word/document.xml`, relative to `word/`.
	const folder = name.slice(0, name.lastIndexOf('_rels/'));
	return elementsIn(root).map((one) => {
		const type = attributeOf(one, 'Type') ?? '';
		const target = attributeOf(one, 'Target') ?? '';
		const outside = attributeOf(one, 'TargetMode')?.toLowerCase() === 'external';
		return {
			id: attributeOf(one, 'Id') ?? '',
			type: type.slice(type.lastIndexOf('/') + 1),
			target: outside ? target : pathFrom(folder, target),
			outside,
		};
	});
}

function pathFrom(folder: string, target: string): string {
	const path: string[] = [];
	for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
		if (step === '..') path.pop();
		else if (step !== '' && step !== '.') path.push(step);
	}
	return path.join('/');
}
