import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MAX_DOCUMENT } from './documents.ts';

/** The kinds of documents that another program has to convert to Word first. */
export const CONVERTIBLE = ['doc', 'odt', 'rtf'] as const;

export function isConvertible(name: string): boolean {
	const ending = /\.([^.]+)$/.exec(name.toLowerCase())?.[1] ?? '';
	return (CONVERTIBLE as readonly string[]).includes(ending);
}

/** Two minutes: a long document takes some seconds. */
const PATIENCE = 120_000;

/** Does work that no signal cuts short; `tidy` is done before alb ends. */
type Guard = <T>(work: () => Promise<T>, tidy: () => string) => Promise<T>;

type Converted = { readonly bytes: Uint8Array } | { readonly trouble: string };

/**
 * Has LibreOffice convert a document to Word, in a folder and with settings of its own, which are removed afterwards:
 * no macro runs and no link is followed. Ctrl-C ends it, and removes them too.
 */
export async function convertToWord(path: string, guard: Guard): Promise<Converted> {
	const size = statSync(path, { throwIfNoEntry: false })?.size;
	if (size === undefined) return { trouble: 'there is no such file' };
	if (size > MAX_DOCUMENT) return { trouble: `it is larger than ${MAX_DOCUMENT / 1024 / 1024} MB` };
	sweep();
	const folder = mkdtempSync(join(tmpdir(), FOLDER));
	let stop = () => {};
	const tidy = () => {
		stop();
		remove(folder);
		return 'nothing was written';
	};
	try {
		return await guard(() => convertIn(folder, path, (stopIt) => (stop = stopIt)), tidy);
	} finally {
		remove(folder);
	}
}

/** How the names of the folders begin, in the folder of the system for what is not kept. */
const FOLDER = 'alb-import-';
const A_DAY = 86_400_000;

/** Removes the folders of runs that were killed. */
function sweep(): void {
	try {
		for (const name of readdirSync(tmpdir()).filter((name) => /^alb-import-\w{6}$/.test(name))) {
			const path = join(tmpdir(), name);
			if (Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > A_DAY) remove(path);
		}
	} catch {
		// The system removes them in its own time.
	}
}

function remove(folder: string): void {
	try {
		rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
	} catch {
		// A later run removes it.
	}
}

async function convertIn(folder: string, path: string, onStart: (stop: () => void) => void): Promise<Converted> {
	const profile = join(folder, 'profile');
	mkdirSync(join(profile, 'user'), { recursive: true });
	writeFileSync(join(profile, 'user/registrymodifications.xcu'), SETTINGS);
	const out = join(folder, 'out');
	const words = [
		`-env:UserInstallation=${pathToFileURL(profile).href}`,
		'--headless',
		'--norestore',
		'--nolockcheck',
		'--convert-to',
		'docx:MS Word 2007 XML',
		'--outdir',
		out,
		path,
	];
	const ended = await run('soffice', words, onStart);
	if (ended === 'missing')
		return {
			trouble: `alb needs LibreOffice to read ${basename(path)}, and it is not installed; install it, or save the document as .docx in Word`,
		};
	if (ended === 'late')
		return { trouble: 'LibreOffice did not convert it within two minutes; save the document as .docx in Word' };
	const made = readdirSync(folder).includes('out')
		? readdirSync(out).find((name) => name.endsWith('.docx'))
		: undefined;
	if (made === undefined) return { trouble: 'LibreOffice could not read it; it may be damaged, or have a password' };
	return { bytes: readFileSync(join(out, made)) };
}

const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** Runs a program and those that it starts to their end, or until a time limit. */
function run(
	program: string,
	words: readonly string[],
	onStart: (stop: () => void) => void,
): Promise<'done' | 'missing' | 'late'> {
	return new Promise((resolve) => {
		const child = spawn(program, words, { stdio: 'ignore', detached: true });
		// It starts a second program that does the work: both are in one process group.
		const stop = () => {
			if (child.pid !== undefined && child.exitCode === null) killGroup(child.pid);
		};
		onStart(stop);
		const timer = setTimeout(() => {
			stop();
			resolve('late');
		}, PATIENCE);
		child.on('error', () => {
			clearTimeout(timer);
			resolve('missing');
		});
		child.on('close', () => {
			clearTimeout(timer);
			resolve('done');
		});
	});
}

function killGroup(pid: number): void {
	spawn('kill', ['-KILL', '--', `-${pid}`], { stdio: 'ignore' }).on('error', () => {});
}
