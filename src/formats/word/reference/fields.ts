import { attributeOf, elementsIn, textIn, type XmlElement } from '../../../xml/xml-tree.ts';

/** The kinds of the fields in a part, in capitals: `PAGE`. An instruction may be in several pieces, and fields may be nested. */
export function fieldsIn(root: XmlElement): readonly string[] {
	const open: string[] = [];
	const instructions: string[] = [];
	const walk = (at: XmlElement): void => {
		if (at.name === 'w:fldSimple') instructions.push(attributeOf(at, 'w:instr') ?? '');
		if (at.name === 'w:instrText') {
			const text = textIn(at);
			if (open.length === 0) instructions.push(text);
			else open.push(`${open.pop()}${text}`);
		}
		if (at.name === 'w:fldChar') {
			const type = attributeOf(at, 'w:fldCharType');
			if (type === 'begin') open.push('');
			else if (type === 'end') instructions.push(open.pop() ?? '');
		}
		for (const child of elementsIn(at)) walk(child);
	};
	walk(root);
	return [...instructions, ...open].map(kindOf).filter((kind) => kind !== '');
}

/** The kind of a field: the first word of its instruction. */
export function kindOf(instruction: string): string {
	return (/\S+/.exec(instruction)?.[0] ?? '').toUpperCase();
}
