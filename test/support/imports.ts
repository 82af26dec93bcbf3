/** One source file, as the house sees it: where it is, what it imports, how long it is. */
export interface SourceFile {
	/** From the root of the project, with `/`: `src/parse/minutes.ts`. */
	readonly path: string;
	/** What is in its import statements, unresolved: `../model/action.ts`, `yaml`, `node:fs`. */
	readonly imports: readonly string[];
}

/** What an import of a computed name is called: nobody can say where it leads. */
export const computed = '(computed)';

const patterns = [
	// import … from 'x', import type … from 'x', export … from 'x', over several lines; biome sets each at a line's start
	/^\s*(?:import|export)\b[^'"`;()=]*?\bfrom\s*(['"])(?<name>[^'"]+)\1/gm,
	/^\s*import\s*(['"])(?<name>[^'"]+)\1/gm,
	// import('x') as a call and as a type; require('x')
	/\b(?:import|require|import\.meta\.resolve)\s*\(\s*(['"`])(?<name>[^'"`$]+)\1/g,
];
const ofComputedName = /\b(?:import|require)\s*\((?!\s*(['"`])[^'"`$]+\1\s*[,)])/;

/** Every module that a source text names, as often as it names it; comments name none. */
export function importsOf(text: string): string[] {
	const code = withoutComments(text);
	const names = patterns.flatMap((pattern) => [...code.matchAll(pattern)].map((match) => match.groups?.name ?? ''));
	return ofComputedName.test(code) ? [...names, computed] : names;
}

/** A comment counts from where it opens a line, or after a space: the `/*` of a glob and the `//` of an address are code. */
export function withoutComments(text: string): string {
	return text.replaceAll(/^\s*\/\*[\s\S]*?\*\//gm, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1');
}
