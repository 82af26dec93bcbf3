import * as z from 'zod';
import { contrast, isColour, LEAST_CONTRAST } from '../../values/colour.ts';

const COLOUR = 'a colour in quotation marks such as "#14556b"';
const LOGO = 'a PNG or JPEG file of the minute book, such as templates/logo.png';
const FONT = 'a TTF or OTF file of the minute book, such as templates/our-font.ttf';

/** A way from the root of the minute book to a file in it. */
const WITHIN = /^(?!\/)(?![A-Za-z]:)(?!(?:.*\/)?\.{1,2}(?:\/|$))[^\\]+$/;

function file(expected: string, ending: RegExp) {
	return z
		.string(expected)
		.refine((name) => WITHIN.test(name) && ending.test(name), expected)
		.optional();
}

const font = file(FONT, /\.(?:ttf|otf)$/i);

/** The schema of `look`: how the papers of the board look. */
export const look = z
	.strictObject(
		{
			colour: z
				.string(COLOUR)
				.superRefine((colour, { addIssue }) => {
					if (!isColour(colour)) return addIssue({ code: 'custom', message: COLOUR });
					const found = contrast(colour, '#ffffff');
					if (found >= LEAST_CONTRAST) return;
					const message = `a darker colour (its contrast to white is ${found.toFixed(1)}, and to be read it needs ${LEAST_CONTRAST})`;
					addIssue({ code: 'custom', message });
				})
				.optional()
				.meta({ pattern: '^#[0-9a-fA-F]{6}$', description: 'Of headings, labels and rules. Default: "#14556b".' }),
			logo: file(LOGO, /\.(?:png|jpe?g)$/i).describe('A picture at the head of a paper.'),
			font: z
				.strictObject(
					{ regular: font.unwrap(), bold: font, italic: font, 'bold-italic': font },
					'{ regular: …, bold: …, italic: …, bold-italic: … }',
				)
				.optional()
				.describe('The letters of a paper: a file for each face. Where one is missing the regular one stands in.'),
		},
		'{ colour: …, logo: …, font: … }',
	)
	.optional()
	.describe('How the papers of the board look in PDF.');
