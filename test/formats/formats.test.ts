import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { formats } from '../../src/formats/index.ts';
import { project } from '../support/board.ts';

test('the formats are found by their names', () => {
	expect(formats.map(({ id, extension }) => [id, extension])).toEqual([
		['md', 'md'],
		['html', 'html'],
		['docx', 'docx'],
		['pdf', 'pdf'],
		['odt', 'odt'],
		['txt', 'txt'],
		['xlsx', 'xlsx'],
		['ics', 'ics'],
	]);
	expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length);
	for (const { summary } of formats) expect(summary).toMatch(/^\S.{5,60}\S$/);
});

test('the list of formats loads no library: only a format that is asked for does', { tags: 'slow' }, async () => {
	const { metafile } = await build({
		entryPoints: [`${project}/src/formats/index.ts`],
		absWorkingDir: project,
		outdir: 'out',
		bundle: true,
		splitting: true,
		format: 'esm',
		platform: 'node',
		write: false,
		metafile: true,
		logLevel: 'silent',
	});
	const outputs = Object.entries(metafile.outputs);
	/** What is loaded before anything is asked for: a file and all that it imports at once. */
	const loadedBy = (file: string) => {
		const names = outputs.flatMap(([name, { entryPoint }]) => (entryPoint === file ? [name] : []));
		for (const name of names) {
			const statements = metafile.outputs[name]?.imports.filter(({ kind }) => kind === 'import-statement') ?? [];
			names.push(...statements.map(({ path }) => path).filter((path) => !names.includes(path)));
		}
		return names.flatMap((name) => Object.keys(metafile.outputs[name]?.inputs ?? {}));
	};
	expect(loadedBy('src/formats/index.ts')).toEqual(['src/formats/index.ts']);
	const markdown = loadedBy('src/formats/markdown/frame.ts');
	expect(markdown).toContain('src/formats/paper/parts.ts');
	expect(markdown.filter((name) => /rehype|hast/.test(name))).toEqual([]);
});
