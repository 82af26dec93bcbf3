import * as z from 'zod';
import { contrast, isColour, LEAST_CONTRAST } from '../../values/colour.ts';

const COLOUR = 'a colour in quotation marks such as "#14556b"';
const LOGO = 'a PNG or JPEG file in the minute book, such as templates/logo.png';
const FONT = 'a TTF or OTF file in the minute book, such as templates/our-font.ttf';

/** The path from the root of the minute book to a file in it. */
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
					const message = `a darker colour (its contrast with white is ${found.toFixed(1)}, and it needs ${LEAST_CONTRAST} to be readable)`;
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
				.describe('The font of a paper: a file for each face. If one is missing, the regular one is used.'),
		},
		'{ colour: …, logo: …, font: … }',
	)
	.optional()
	.describe('How the papers of the board look in PDF.');
