import PDFDocument from 'pdfkit';

/** The most pixels that a picture may have: all of them are unpacked to print it. */
const MOST_POINTS = 16_000_000;

/** Why a picture cannot be printed, to follow its name; undefined where it can be. */
export function pictureFault(bytes: Uint8Array): string | undefined {
	try {
		const picture = new PDFDocument({ font: null, autoFirstPage: false }).openImage(bytes);
		const points = picture.width * picture.height;
		if (points > MOST_POINTS) return 'has more than 16 million points; save the logo smaller';
		if (points > 0 && isWhole(bytes)) {
			// Faults in the pixels of a PNG come to light when they are unpacked.
			picture.image?.decodePixels(() => {});
			return undefined;
		}
	} catch {
		// The message of the error is for programmers.
	}
	return 'is not a PNG or JPEG picture that alb can read; save the logo as PNG';
}

/** Whether a picture is complete: pdfkit reads zeros after the end of a truncated file. */
function isWhole(bytes: Uint8Array): boolean {
	// A JPEG ends with a marker of its own, and some programs add a few bytes.
	if (bytes[0] === 0xff) {
		const end = bytes.subarray(-1024);
		return end.some((byte, at) => byte === 0xff && end[at + 1] === 0xd9);
	}
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	for (let at = 8; at + 12 <= bytes.length; ) {
		const length = view.getUint32(at);
		if (at + 12 + length > bytes.length) return false;
		if (view.getUint32(at + 4) === IEND) return true;
		at += 12 + length;
	}
	return false;
}

/** The type of the last chunk of a PNG file, as a number: the letters IEND. */
const IEND = 0x49454e44;
