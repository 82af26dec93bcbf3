/** What a link may lead to; any other kind (`javascript:`, `data:`, `file:`) is no link in what is circulated. */
const LINK_PROTOCOLS = ['http', 'https', 'mailto'] as const;

/** Whether an address may be a link: one of these protocols, or one without a protocol, which stays where the page is. */
export function isSafeLink(address: string): boolean {
	const protocol = /^([^/?#:]*):/.exec(address)?.[1];
	return protocol === undefined || LINK_PROTOCOLS.some((known) => known === protocol.toLowerCase());
}
