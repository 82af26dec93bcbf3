import { block, type Content, inline } from '../html/elements.ts';

/** Facts with their names, as a list. */
export function factsElement(facts: readonly (readonly [name: string, content: Content])[]): Content {
	return block(
		'dl',
		{ className: ['facts'] },
		facts.map(([name, content]) => block('div', {}, inline('dt', {}, name), inline('dd', {}, content))),
	);
}
