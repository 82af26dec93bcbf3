import { FRONT_MATTER_KEYS } from '../../src/model/front-matter.ts';

/** The table of keys in the documentation, between its heading and the empty line after it. */
const TABLE = /^\| key \| \|\n(?:\|.*\n)+/m;

/** A page of the documentation with the table of keys as the model has it now. */
export function withKeyTable(page: string): string {
	const rows = FRONT_MATTER_KEYS.map(({ key, about }) => `| \`${key}\` | ${about} |\n`);
	return page.replace(TABLE, () => `| key | |\n| --- | --- |\n${rows.join('')}`);
}
