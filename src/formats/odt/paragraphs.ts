import { xml } from '../office/xml.ts';

export function paragraphXml(style: string, content: string): string {
	return xml('text:p', { 'text:style-name': style }, content);
}

/** A heading that is part of the outline. */
export function headingXml(level: number, content: string): string {
	return xml('text:h', { 'text:style-name': `Heading_20_${level}`, 'text:outline-level': level }, content);
}
