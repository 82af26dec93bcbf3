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

/**
 * Has LibreOffice convert a document to Word, in a folder and with settings of its own, which are removed afterwards:
 * no macro runs and no link is followed.
 */
export async function convertToWord(
	path: string,
): Promise<{ readonly bytes: Uint8Array } | { readonly trouble: string }> {
	const size = statSync(path, { throwIfNoEntry: false })?.size;
	if (size === undefined) return { trouble: 'there is no such file' };
	if (size > MAX_DOCUMENT) return { trouble: `it is larger than ${MAX_DOCUMENT / 1024 / 1024} MB` };
	const folder = mkdtempSync(join(tmpdir(), 'alb-import-'));
	try {
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
		const ended = await run('soffice', words);
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
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
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
function run(program: string, words: readonly string[]): Promise<'done' | 'missing' | 'late'> {
	return new Promise((resolve) => {
		const child = spawn(program, words, { stdio: 'ignore', detached: true });
		const timer = setTimeout(() => {
			// It starts a second program that does the work: both are in one process group.
			if (child.pid !== undefined) killGroup(child.pid);
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
