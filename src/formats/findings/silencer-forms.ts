/** How the findings of a rule are silenced: where the silencer stands, and what is written there. */
export interface SilencerForm {
	readonly where: string;
	readonly written: string;
}

/** A rule by its id, and examples of its findings. */
interface ExamplesOfRule {
	readonly id: string;
	readonly examples: readonly {
		readonly files: Readonly<Record<string, string>>;
		readonly says: readonly string[];
	}[];
}

/** Where a finding stands, as far as its silencer cares. */
type Stand = 'front matter' | 'line' | 'file' | { readonly number: string };

/** The forms that the findings in the examples of a rule ask for, each once. */
export function silencerForms({ id, examples }: ExamplesOfRule): SilencerForm[] {
	const forms = new Map<string, SilencerForm>();
	for (const { files, says } of examples) {
		for (const said of says) {
			const [, file = '', line = ''] = /^([^:]+):(\d+):/.exec(said) ?? [];
			const stand = standOf((files[file] ?? '').split(/\r\n|\n|\r/), Number(line));
			const form = stand && formOf(id, stand);
			if (form && !forms.has(form.where)) forms.set(form.where, form);
		}
	}
	return [...forms.values()];
}

/** What a silencer for the findings of a line is to name; undefined for a row whose number cannot be typed: that comes first. */
export function standOf(lines: readonly string[], line: number): Stand | undefined {
	if (line === 1) return 'file';
	const end = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
	if (line <= end + 1) return 'front matter';
	const text = lines[line - 1] ?? '';
	if (!text.startsWith('|')) return 'line';
	const number = (text.split('|')[1] ?? '').trim();
	return /^[\p{L}\p{N}./ –-]+$/u.test(number) ? { number } : undefined;
}

/** How a silencer is written for a finding that stands so. */
export function formOf(id: string, stand: Stand): SilencerForm {
	if (stand === 'front matter')
		return {
			where: 'at the top of the file, on the line of the finding or alone on the line above',
			written: `# alb-allow ${id}: the reason`,
		};
	if (stand === 'line')
		return {
			where: 'at the end of the line, or alone on a line above',
			written: `<!-- alb-allow ${id}: the reason -->`,
		};
	if (stand === 'file')
		return {
			where: 'on a line of its own, anywhere below the top of the file',
			written: `<!-- alb-allow ${id} file: the reason -->`,
		};
	return {
		where: 'on a line of its own outside the table, with the number of the action',
		written: `<!-- alb-allow ${id} ${stand.number}: the reason -->`,
	};
}
