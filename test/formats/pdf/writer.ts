import type { Design, Renderer } from '../../../src/formats/format.ts';
import { pdf } from '../../../src/formats/pdf/pdf.ts';
import { readFont } from '../../../src/io/templates.ts';
import type { Minutes } from '../../../src/model/minutes.ts';
import { board, withBody } from '../sample.ts';

/** What writes PDF in a look; a look that cannot be used fails the test. */
export function writer(look: Partial<Design> = {}): Renderer<Uint8Array> {
	const renderer = pdf({ templates: new Map(), font: readFont, ...look });
	if ('mistakes' in renderer) throw new Error(renderer.mistakes.join('\n'));
	return renderer;
}

/** Minutes as a PDF file of the test board. */
export function print(minutes: Minutes | string): Uint8Array {
	return writer().minutes({ board, minutes: typeof minutes === 'string' ? withBody(minutes) : minutes });
}
