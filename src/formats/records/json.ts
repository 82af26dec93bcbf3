/**
 * Writes a value as JSON, indented by two spaces, safe for a terminal: control and direction characters that
 * `JSON.stringify` leaves as they are become `\uXXXX`, which means the same.
 */
export function toJson(value: unknown): string {
	const json = JSON.stringify(value, undefined, 2);
	return `${json.replace(/[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]/g, escapeUnit)}\n`;
}

function escapeUnit(character: string): string {
	return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
