import { describe, expect, test } from 'vitest';
import { readXml } from '../../src/xml/read-xml.ts';
import { attributeOf, childAt, elementsIn, isOn, textIn, type XmlElement } from '../../src/xml/xml-tree.ts';

const read = (text: string) => readXml(new TextEncoder().encode(text));
const rootOf = (text: string): XmlElement => {
	const xml = read(text);
	if ('problem' in xml) throw new Error(xml.problem);
	return xml.root;
};

describe('an element', () => {
	const root = rootOf(
		'<w:p xmlns:w="word" xmlns:m="sums"><m:r>1</m:r><w:r w:val="0">a<![CDATA[ & ]]>b<w:t/></w:r></w:p>',
	);

	test('is found by its name as written, or under any prefix', () => {
		expect(elementsIn(root, 'w:r').map(textIn)).toEqual(['a & b']);
		expect(elementsIn(root, 'r').map(textIn)).toEqual(['1', 'a & b']);
		expect(childAt(root, 'w:r', 't')?.name).toBe('w:t');
		expect(childAt(root, 'r', 't')).toBeUndefined();
	});

	test('has its attributes with and without their prefixes', () => {
		const run = childAt(root, 'w:r');
		expect([attributeOf(run), attributeOf(run, 'w:val'), attributeOf(run, 'm:val')]).toEqual(['0', '0', undefined]);
		expect(run?.attributes).toEqual([{ name: 'w:val', local: 'val', namespace: 'word', value: '0' }]);
	});

	test.each([
		['<b/>', true],
		['<b val="1"/>', true],
		['<b val="false"/>', false],
		['<b val="none"/>', false],
		['', undefined],
	])('%s as a property is on: %s', (text, on) => {
		expect(isOn(childAt(rootOf(`<a>${text}</a>`), 'b'))).toBe(on);
	});
});

describe('XML is refused', () => {
	const deep = (levels: number) => '<a>'.repeat(levels) + '</a>'.repeat(levels);

	test('deeper than 250 levels', () => {
		expect(read(deep(250))).toHaveProperty('root');
		expect(read(deep(251))).toEqual({ problem: 'its elements are more than 250 deep' });
	});

	test('with more than half a million tags', () => {
		expect(read(`<a>${'<b/>'.repeat(499_998)}</a>`)).toHaveProperty('root');
		expect(read(`<a>${'<b/>'.repeat(499_999)}</a>`)).toEqual({
			problem: 'it holds more elements than the minutes of a meeting',
		});
	});

	test('with declarations of entities, or where it is not well formed', () => {
		expect(read('<!DOCTYPE a><a/>')).toEqual({ problem: 'it declares entities, as no program of Word does' });
		expect(read('<a>')).toHaveProperty('problem');
		expect(read('')).toHaveProperty('problem');
	});
});

test('XML in UTF-16 is read by the mark at its beginning', () => {
	const utf16 = (littleEndian: boolean) => {
		const text = '\ufeff<a>é</a>';
		const bytes = new DataView(new ArrayBuffer(2 * text.length));
		for (let at = 0; at < text.length; at++) bytes.setUint16(2 * at, text.charCodeAt(at), littleEndian);
		return readXml(new Uint8Array(bytes.buffer));
	};
	for (const xml of [utf16(true), utf16(false)]) expect('root' in xml && textIn(xml.root)).toBe('é');
});
