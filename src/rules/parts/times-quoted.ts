/** How often someone is quoted, after `is quoted`: nothing for once, otherwise `here and twice more`. */
export function timesQuoted(times: number): string {
	if (times === 1) return '';
	const more = times - 1;
	return ` here and ${more === 1 ? 'once more' : more === 2 ? 'twice more' : `${more} more times`}`;
}
