import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** This process, as the World knows it, and how to check another. */
export interface Self {
	readonly pid: number;
	/** The command as typed, for the message to those who wait. */
	readonly command: string;
	readonly isRunning: (pid: number) => boolean;
}

/** The machine that a process runs on; fields are empty where the system does not say. */
export interface Machine {
	readonly host: string;
	/** A digest of the machine's own identifier. */
	readonly machine: string;
	/** The current start of the machine. */
	readonly boot: string;
	/** The namespace of process numbers: a container has its own. */
	readonly namespace: string;
}

export interface Holder extends Machine {
	/** The identifier of a lock, which is never used twice. */
	readonly id: string;
	readonly pid: number;
	/** When the process started, as the system counts: a process number may be used again, this is not. */
	readonly started: string;
	readonly command: string;
	/** When the lock was taken. */
	readonly since: string;
}

/** This process as a holder, with an id of its own. */
export function holderOf(self: Self): Holder {
	return {
		id: randomBytes(8).toString('hex'),
		pid: self.pid,
		started: startOf(self.pid)?.started ?? '',
		command: self.command,
		since: new Date().toISOString(),
		...thisMachine(),
	};
}

export function thisMachine(): Machine {
	return {
		host: hostname(),
		machine: digest(firstOf('/etc/machine-id', '/var/lib/dbus/machine-id')),
		boot: firstOf('/proc/sys/kernel/random/boot_id'),
		namespace: namespaceOf(),
	};
}

/** Whether two machines are the same: only then can a process of one be checked on the other. */
export function isSameMachine(one: Machine, other: Machine): boolean {
	return one.host === other.host && one.machine === other.machine;
}

/** Whether a holder is alive; undefined where that cannot be known from here. */
export function isAlive(holder: Holder, self: Self): boolean | undefined {
	const here = thisMachine();
	if (!isSameMachine(holder, here)) return undefined;
	// Nothing survives a restart. Without the machine's identifier, another machine of the same name may be meant.
	if (holder.boot !== here.boot) return here.machine === '' ? undefined : false;
	if (holder.namespace !== here.namespace) return undefined;
	if (!self.isRunning(holder.pid)) return false;
	const now = startOf(holder.pid);
	if (!now || holder.started === '') return true;
	return now.started === holder.started && now.state !== 'Z' && now.state !== 'X';
}

/** The state of a process and its start in ticks, from /proc on Linux; undefined elsewhere. */
function startOf(pid: number): { readonly state: string; readonly started: string } | undefined {
	const text = firstOf(`/proc/${pid}/stat`);
	// The name of the program is in brackets and may contain any character, brackets too.
	const [state, ...rest] = text.slice(text.lastIndexOf(')') + 2).split(' ');
	const started = rest[18];
	return text !== '' && state && started ? { state, started } : undefined;
}

function namespaceOf(): string {
	try {
		return readlinkSync('/proc/self/ns/pid');
	} catch {
		return '';
	}
}

function firstOf(...paths: readonly string[]): string {
	for (const path of paths) {
		try {
			// Read as bytes first: when reading text, node itself aborts if the file cannot be closed.
			const text = readFileSync(path).toString('utf8').trim();
			if (text !== '') return text;
		} catch {
			// Another system, or one that does not say.
		}
	}
	return '';
}

function digest(text: string): string {
	return text === '' ? '' : createHash('sha256').update(text).digest('hex').slice(0, 16);
}

const TEXTS = ['id', 'host', 'machine', 'boot', 'namespace', 'started', 'command', 'since'] as const;

/** Reads a holder; undefined where the text is not alb's. */
export function readHolder(text: string): Holder | undefined {
	try {
		const value: unknown = JSON.parse(text);
		return isHolder(value) ? value : undefined;
	} catch {
		return undefined;
	}
}

function isHolder(value: unknown): value is Holder {
	if (typeof value !== 'object' || value === null) return false;
	const fields = value as Record<string, unknown>;
	const { pid, id } = fields;
	return (
		TEXTS.every((name) => typeof fields[name] === 'string') &&
		/^[0-9a-f]{16}$/.test(String(id)) &&
		typeof pid === 'number' &&
		Number.isSafeInteger(pid) &&
		pid > 0
	);
}
