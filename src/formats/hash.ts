const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/** FNV-1a of the text's code units, in 64 bits: short, the same everywhere, and not secret. */
export function hashOf(text: string): string {
	let hash = OFFSET;
	for (let at = 0; at < text.length; at++) hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * PRIME);
	return hash.toString(16).padStart(16, '0');
}
