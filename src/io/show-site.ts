import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** What is served at one time: the files of a site by their names, and what is wrong with its sources. */
export interface Shown {
	readonly files: ReadonlyMap<string, string>;
	/** The version of the pages: those of another version reload themselves. */
	readonly version: string;
	/** Empty where nothing is wrong. */
	readonly trouble: string;
}

/** A site that is being served on this computer. */
export interface Showing {
	readonly port: number;
	/** Tells the open pages that something has changed. */
	readonly announce: () => void;
	readonly end: () => void;
}

/** The only address at which it can be reached: no other computer can. */
export const HOST = '127.0.0.1';
/** The path where the pages listen for changes. */
const CHANGES = '/-/changes';

const TYPES: Readonly<Record<string, string>> = {
	html: 'text/html; charset=utf-8',
	css: 'text/css; charset=utf-8',
};

const HEADERS = {
	'Cache-Control': 'no-store',
	'X-Content-Type-Options': 'nosniff',
	'X-Frame-Options': 'DENY',
	'Referrer-Policy': 'no-referrer',
	'Cross-Origin-Resource-Policy': 'same-origin',
};

/**
 * Serves a site on this computer alone, from memory: no request reaches a file. Port 0 means any free port. Rejects
 * with the system's error where the port cannot be used.
 */
export function showSite(port: number, shown: () => Shown): Promise<Showing> {
	const listeners = new Set<ServerResponse>();
	const server = createServer((request, response) => {
		const refusal = refusalOf(request, portOf(server));
		if (refusal) return send(response, refusal.status, refusal.words, refusal.headers);
		const path = pathOf(request);
		if (path === CHANGES) return listen(response, listeners, shown());
		const name = path === undefined ? undefined : path.slice(1).replace(/(^|\/)$/, '$1index.html');
		const content = name === undefined ? undefined : shown().files.get(name);
		if (name === undefined || content === undefined) return send(response, 404, 'There is no such page. Start at /\n');
		const type = TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'text/plain; charset=utf-8';
		response.writeHead(200, { ...HEADERS, 'Content-Type': type, 'Content-Length': Buffer.byteLength(content) });
		response.end(request.method === 'HEAD' ? undefined : content);
	});
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, HOST, () => {
			server.off('error', reject);
			resolve({
				port: portOf(server),
				announce: () => {
					for (const listener of listeners) listener.write(eventOf(shown()));
				},
				end: () => {
					server.close();
					server.closeAllConnections();
				},
			});
		});
	});
}

function portOf(server: Server): number {
	const address = server.address();
	return typeof address === 'object' && address !== null ? address.port : 0;
}

interface HttpRefusal {
	readonly status: number;
	readonly words: string;
	readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Refuses requests other than reading, and requests by other names than this computer's: a page elsewhere whose name
 * resolves to this computer gets nothing.
 */
function refusalOf({ method, headers }: IncomingMessage, port: number): HttpRefusal | undefined {
	const names = [HOST, 'localhost'].flatMap((name) => [`${name}:${port}`, ...(port === 80 ? [name] : [])]);
	if (!names.includes((headers.host ?? '').toLowerCase()))
		return { status: 403, words: `This site is only at http://${HOST}:${port}/\n` };
	if (method !== 'GET' && method !== 'HEAD')
		return { status: 405, words: 'These pages can only be read.\n', headers: { Allow: 'GET, HEAD' } };
	return undefined;
}

function pathOf({ url = '' }: IncomingMessage): string | undefined {
	const path = url.replace(/[?#].*$/s, '');
	try {
		return path.startsWith('/') ? decodeURIComponent(path) : undefined;
	} catch {
		return undefined;
	}
}

function listen(response: ServerResponse, listeners: Set<ServerResponse>, shown: Shown): void {
	response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/event-stream; charset=utf-8' });
	// A page connects again when the connection is lost: soon, since alb may have been restarted.
	response.write(`retry: 1000\n${eventOf(shown)}`);
	listeners.add(response);
	response.on('close', () => listeners.delete(response));
}

function eventOf({ version, trouble }: Shown): string {
	return `data: ${JSON.stringify({ version, trouble })}\n\n`;
}

function send(response: ServerResponse, status: number, words: string, headers: HttpRefusal['headers'] = {}): void {
	response.writeHead(status, { ...HEADERS, ...headers, 'Content-Type': 'text/plain; charset=utf-8' });
	response.end(words);
}
