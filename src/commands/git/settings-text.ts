import type { GitSetting } from '../../io/git/git-settings.ts';

/** A line of git's settings, with those that continue it: what it says of which section. */
interface SettingsLine {
	readonly text: string;
	/** `merge.alb-minutes`: the section that it is in, or begins. */
	readonly section: string;
	/** In lower case; absent for an empty line, a comment, and the head of a section. */
	readonly name?: string;
	readonly isHead: boolean;
}

const HEAD = /^[ \t]*\[([A-Za-z0-9.-]+)(?:[ \t]+"([^"\\\n]*)")?\][ \t]*(?:[#;].*)?\r?\n?$/;
const ENTRY = /^[ \t]*([A-Za-z][A-Za-z0-9-]*)[ \t]*[=\r\n]/;

/** The lines of a text in git's way to write settings. What it writes in a rare way is left as it is: git reads the result. */
function linesOf(text: string): SettingsLine[] {
	const whole: string[] = [];
	for (const line of text.split(/(?<=\n)/)) {
		const before = whole.at(-1) ?? '';
		if (/^[ \t]*[^#; \t]/.test(before) && /(?<!\\)(?:\\\\)*\\\r?\n$/.test(before))
			whole[whole.length - 1] = before + line;
		else whole.push(line);
	}
	let section = '';
	return whole.map((line) => {
		const head = HEAD.exec(line);
		if (head) section = [head[1]?.toLowerCase(), ...(head[2] === undefined ? [] : [head[2]])].join('.');
		const name = head ? undefined : ENTRY.exec(line)?.[1]?.toLowerCase();
		return { text: line, section, isHead: head !== null, ...(name !== undefined && { name }) };
	});
}

/** The text without the settings of these keys, and without the sections that hold nothing else. */
export function withoutSettings(text: string, isGone: (key: string) => boolean): string {
	const lines = linesOf(text);
	const goes = ({ section, name }: SettingsLine) => name !== undefined && isGone(`${section}.${name}`);
	const touched = new Set(lines.filter(goes).map(({ section }) => section));
	return lines
		.filter((line, index) => {
			if (!line.isHead || !touched.has(line.section)) return !goes(line);
			const next = lines.findIndex(({ isHead }, other) => other > index && isHead);
			return lines.slice(index + 1, next < 0 ? undefined : next).some((own) => own.name !== undefined && !goes(own));
		})
		.map((line) => line.text)
		.join('');
}

/** The text with these settings at its end, as git itself writes them. */
export function withSettings(text: string, settings: readonly GitSetting[]): string {
	const start = text === '' || text.endsWith('\n') ? text : `${text}\n`;
	let section = '';
	const lines = settings.map(({ key, value }) => {
		const [, first, second, name] = /^([^.]+)\.(.+)\.([^.]+)$/.exec(key) ?? [];
		const head = section === `${first}.${second}` ? '' : `[${first} "${second}"]\n`;
		section = `${first}.${second}`;
		const quoted = value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
		// One byte is one character of the text.
		return `${head}\t${name} = "${Buffer.from(quoted).toString('latin1')}"\n`;
	});
	return start + lines.join('');
}
