/** How a finding is silenced: where the silencer goes, and what is written there. */
export interface SilencerForm {
	readonly where: string;
	readonly written: string;
}

/** A rule by its id, and examples of its findings. */
interface ExamplesOfRule {
	readonly id: string;
	readonly singly?: true;
	readonly examples: readonly {
		readonly files: Readonly<Record<string, string>>;
		readonly says: readonly string[];
	}[];
}

/** Where a finding is, as far as its silencer depends on it. */
type Position = 'front matter' | 'line' | 'file' | { readonly number: string };

/** The forms that the findings in the examples of a rule ask for, each once. */
export function silencerForms({ id, singly, examples }: ExamplesOfRule): SilencerForm[] {
	const forms = new Map<string, SilencerForm>();
	for (const { files, says } of examples) {
		for (const said of says) {
			const [, file = '', line = ''] = /^([^:]+):(\d+):/.exec(said) ?? [];
			const words = singly && quotedBy(said.replace(/^\S+ {2}\w+ {2}/, ''));
			if (words) forms.set(words, formOfWords(id, words));
			const position = positionOf((files[file] ?? '').split(/\r\n|\n|\r/), Number(line));
			const form = position && formOf(id, position);
			if (form && !forms.has(form.where)) forms.set(form.where, form);
		}
	}
	const [first] = [...forms.values()].filter(({ where }) => where === ANYWHERE);
	return [...[...forms.values()].filter(({ where }) => where !== ANYWHERE), ...(first ? [first] : [])];
}

const ANYWHERE =
	'anywhere in the file, with the words that the finding quotes; needed where a line has several findings';

/** How a silencer is written that allows some words wherever they are in the file. */
export function formOfWords(id: string, words: string): SilencerForm {
	return { where: ANYWHERE, written: `<!-- alb-allow ${id} "${words}": the reason -->` };
}

/** The words that a message quotes first. */
export function quotedBy(message: string): string | undefined {
	return /^"([^"“”…]+)"/.exec(message)?.[1];
}

/** Where a silencer for the findings of a line goes; undefined for a row whose number cannot be typed, which is to be fixed first. */
export function positionOf(lines: readonly string[], line: number): Position | undefined {
	if (line === 1) return 'file';
	const end = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
	if (line <= end + 1) return 'front matter';
	const text = lines[line - 1] ?? '';
	if (!text.startsWith('|')) return 'line';
	const number = (text.split('|')[1] ?? '').trim();
	return /^[\p{L}\p{N}./ –-]+$/u.test(number) ? { number } : undefined;
}

/** How a silencer is written for a finding in that position. */
export function formOf(id: string, position: Position): SilencerForm {
	if (position === 'front matter')
		return {
			where: 'in the block at the top, on the line of the finding or on its own on the line above',
			written: `# alb-allow ${id}: the reason`,
		};
	if (position === 'line')
		return {
			where: 'at the end of the line, or on its own on a line above',
			written: `<!-- alb-allow ${id}: the reason -->`,
		};
	if (position === 'file')
		return {
			where: 'on a line of its own, anywhere below the block at the top',
			written: `<!-- alb-allow ${id} file: the reason -->`,
		};
	return {
		where: 'on a line of its own outside the table, with the action number',
		written: `<!-- alb-allow ${id} ${position.number}: the reason -->`,
	};
}
