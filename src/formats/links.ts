/**
 * The protocols that a link may have; an address with any other (`javascript:`, `data:`, `file:`) is not made a link.
 */
const LINK_PROTOCOLS = ['http', 'https', 'mailto'] as const;

/** Whether an address may be a link: with one of these protocols, or without any, which stays on the same host. */
export function isSafeLink(address: string): boolean {
	const protocol = /^([^/?#:]*):/.exec(address)?.[1];
	return protocol === undefined || LINK_PROTOCOLS.some((known) => known === protocol.toLowerCase());
}
