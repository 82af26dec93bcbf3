import { writeDraft } from '../../src/formats/source/draft-minutes.ts';
import { readDocument } from '../../src/importers/read-document.ts';
import { type Understanding, understand } from '../../src/importers/understand.ts';
import type { Minutes } from '../../src/model/minutes.ts';
import { minutesOf } from '../formats/sample.ts';

/** A document of this text, as it is written and read back; it says April 2025 where it says nothing else. */
export async function imported(
	name: string,
	text: string | Uint8Array,
	date: string | null = '2025-04',
): Promise<{ text: string; minutes: Minutes; understanding: Understanding }> {
	const reading = await readDocument(name, typeof text === 'string' ? new TextEncoder().encode(text) : text);
	if ('refused' in reading) throw new Error(reading.refused);
	const understanding = understand(reading.document, { fileName: name, date: date ?? undefined });
	if (!understanding.draft) throw new Error(understanding.problem);
	const written = writeDraft(understanding.draft);
	return { text: written, minutes: minutesOf(written), understanding };
}
