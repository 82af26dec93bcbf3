import { readdirSync, readFileSync } from 'node:fs';
import { parseSync, type Span, Visitor, type VisitorObject } from 'oxc-parser';

const root = new URL('../../', import.meta.url);

/** The files of the program, from the root of the project, with `/`: `src/parse/minutes.ts`. */
export const sources: readonly string[] = readdirSync(new URL('src', root), { recursive: true, encoding: 'utf8' })
	.filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
	.map((name) => `src/${name.replaceAll('\\', '/')}`)
	.toSorted();

/** Visits the syntax of each file; `at` is the place of what is visited, `src/parse/minutes.ts:12`. */
export function visitSources(visitor: (at: (node: Span) => string, path: string) => VisitorObject): void {
	for (const path of sources) visitSyntax(path, readFileSync(new URL(path, root), 'utf8'), visitor);
}

/** Visits the syntax of one file. */
export function visitSyntax(
	path: string,
	text: string,
	visitor: (at: (node: Span) => string, path: string) => VisitorObject,
): void {
	const { program, errors } = parseSync(path, text);
	if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
	const at = ({ start }: Span) => `${path}:${text.slice(0, start).split('\n').length}`;
	new Visitor(visitor(at, path)).visit(program);
}
