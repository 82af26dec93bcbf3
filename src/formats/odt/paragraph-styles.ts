import { xml } from '../office/xml.ts';

const ACCENT = '#14556b';
const SOFT = '#57606a';

/** A paragraph style: its paragraph properties and the properties of its text. */
export interface ParagraphStyle {
	readonly parent?: string;
	readonly next?: string;
	readonly name?: string;
	readonly outline?: number;
	readonly paragraph?: Readonly<Record<string, string>>;
	readonly text?: Readonly<Record<string, string>>;
	readonly inside?: string;
}

/** The paragraph styles, by the names that programs know them by. */
export const PARAGRAPH_STYLES: Readonly<Record<string, ParagraphStyle>> = {
	Standard: { paragraph: { 'fo:orphans': '2', 'fo:widows': '2' } },
	Text_20_body: { parent: 'Standard', paragraph: { 'fo:margin-bottom': '2.2mm', 'fo:line-height': '125%' } },
	Heading: {
		parent: 'Standard',
		next: 'Text_20_body',
		paragraph: { 'fo:keep-with-next': 'always' },
		text: { 'fo:font-weight': 'bold' },
	},
	Title: {
		parent: 'Heading',
		next: 'Text_20_body',
		paragraph: { 'fo:margin-bottom': '3mm', 'fo:keep-with-next': 'always' },
		text: { 'fo:font-size': '20pt', 'fo:font-weight': 'bold' },
	},
	Board: {
		parent: 'Standard',
		paragraph: { 'fo:margin-bottom': '1mm' },
		text: { 'fo:color': ACCENT, 'fo:font-weight': 'bold' },
	},
	Heading_20_1: {
		parent: 'Heading',
		next: 'Text_20_body',
		outline: 1,
		paragraph: { 'fo:margin-top': '6mm', 'fo:margin-bottom': '2mm' },
		text: { 'fo:font-size': '14pt' },
	},
	Heading_20_2: {
		parent: 'Heading',
		next: 'Text_20_body',
		outline: 2,
		paragraph: { 'fo:margin-top': '4mm', 'fo:margin-bottom': '1.5mm' },
		text: { 'fo:font-size': '12pt' },
	},
	Heading_20_3: {
		parent: 'Heading',
		next: 'Text_20_body',
		outline: 3,
		paragraph: { 'fo:margin-top': '3mm', 'fo:margin-bottom': '1mm' },
	},
	Heading_20_4: {
		parent: 'Heading',
		next: 'Text_20_body',
		outline: 4,
		paragraph: { 'fo:margin-top': '3mm', 'fo:margin-bottom': '1mm' },
	},
	Heading_20_5: {
		parent: 'Heading',
		next: 'Text_20_body',
		outline: 5,
		paragraph: { 'fo:margin-top': '3mm', 'fo:margin-bottom': '1mm' },
	},
	Fact: { parent: 'Standard', paragraph: { 'fo:margin-bottom': '1mm' } },
	Person: {
		parent: 'Standard',
		paragraph: { 'fo:margin-left': '16mm', 'fo:text-indent': '-16mm', 'fo:margin-bottom': '0.6mm' },
		inside: xml('style:tab-stops', {}, xml('style:tab-stop', { 'style:position': '0mm' })),
	},
	Draft: {
		parent: 'Text_20_body',
		paragraph: { 'fo:background-color': '#fff4e0', 'fo:border-left': '3pt solid #7a4100', 'fo:padding': '2mm' },
		text: { 'fo:color': '#7a4100' },
	},
	Action: {
		parent: 'Text_20_body',
		paragraph: {
			'fo:background-color': '#eef5f7',
			'fo:border-left': `3pt solid ${ACCENT}`,
			'fo:padding': '2mm',
			'fo:margin-top': '1mm',
			'fo:margin-bottom': '3mm',
			'fo:keep-together': 'always',
		},
	},
	Decision: {
		parent: 'Action',
		paragraph: { 'fo:border-left': `4.5pt double ${ACCENT}`, 'style:border-line-width-left': '1.5pt 1.5pt 1.5pt' },
	},
	Note: { parent: 'Text_20_body', text: { 'fo:color': SOFT, 'fo:font-size': '10pt' } },
	Typed: { parent: 'Text_20_body' },
	List: { parent: 'Standard', paragraph: { 'fo:margin-bottom': '0.8mm', 'fo:line-height': '125%' } },
	Quotations: { parent: 'Text_20_body', paragraph: { 'fo:margin-left': '8mm' }, text: { 'fo:color': SOFT } },
	Preformatted_20_Text: {
		parent: 'Standard',
		paragraph: { 'fo:margin-bottom': '2.2mm', 'fo:border': '0.5pt solid #d5dade', 'fo:padding': '2mm' },
		text: { 'style:font-name': 'Courier New', 'fo:font-size': '9.5pt' },
	},
	Horizontal_20_Line: {
		parent: 'Standard',
		next: 'Text_20_body',
		paragraph: { 'fo:border-bottom': '0.5pt solid #d5dade', 'fo:margin-bottom': '4mm' },
		text: { 'fo:font-size': '6pt' },
	},
	Caption: {
		parent: 'Standard',
		paragraph: { 'fo:margin-bottom': '2mm', 'fo:keep-with-next': 'always' },
		text: { 'fo:color': SOFT },
	},
	Table_20_Cell: { parent: 'Standard', text: { 'fo:font-size': '9.5pt' } },
	Table_20_Cell_20_Right: { parent: 'Table_20_Cell', paragraph: { 'fo:text-align': 'end' } },
	Table_20_Cell_20_Centre: { parent: 'Table_20_Cell', paragraph: { 'fo:text-align': 'center' } },
	Table_20_Head: {
		parent: 'Table_20_Cell',
		paragraph: { 'fo:keep-with-next': 'always' },
		text: { 'fo:font-weight': 'bold' },
	},
	Table_20_Head_20_Right: { parent: 'Table_20_Head', paragraph: { 'fo:text-align': 'end' } },
	Table_20_Head_20_Centre: { parent: 'Table_20_Head', paragraph: { 'fo:text-align': 'center' } },
	After_20_Table: { parent: 'Standard', text: { 'fo:font-size': '6pt' } },
	Footnote: {
		parent: 'Standard',
		paragraph: { 'fo:margin-left': '4mm', 'fo:text-indent': '-4mm' },
		text: { 'fo:font-size': '9pt' },
	},
	Header: {
		parent: 'Standard',
		text: { 'fo:color': SOFT, 'fo:font-size': '9pt' },
		inside: xml('style:tab-stops', {}, xml('style:tab-stop', { 'style:position': '170mm', 'style:type': 'right' })),
	},
	Footer: { parent: 'Header', paragraph: { 'fo:text-align': 'end' } },
};

export const TEXT_STYLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	Label: { 'fo:font-weight': 'bold', 'fo:color': ACCENT },
	Strong_20_Emphasis: { 'fo:font-weight': 'bold' },
	Emphasis: { 'fo:font-style': 'italic' },
	Struck_20_Out: { 'style:text-line-through-style': 'solid', 'style:text-line-through-type': 'single' },
	Source_20_Text: { 'style:font-name': 'Courier New' },
	Raised: { 'style:text-position': 'super 58%' },
	Internet_20_link: { 'fo:color': ACCENT, 'style:text-underline-style': 'solid' },
	Mark: { 'fo:font-weight': 'bold', 'fo:color': '#7a4100' },
};
