import { parse } from 'parse5';
import { fillTemplate, type Tag, type TemplateMistake } from '../template/template.ts';
import { elementMistakes } from './own-elements.ts';
import { type Spot, spotsOf } from './spots.ts';

/** The placeholders that may be empty. */
const WORDS = ['board', 'title', 'language'] as const;
const POLICY = 'alb-policy';
const CONTENT = 'alb-content';

/**
 * The sections and comments of a frame that break its elements: one that begins within a tag, or ends an element that
 * it has not begun, gives a page of another structure for each filling. So each filling is checked.
 */
export function sectionMistakes(text: string, offset: number, tags: readonly Tag[]): TemplateMistake[] {
	const first = tags.find(({ kind }) => kind === 'section' || kind === 'comment');
	if (!first) return [];
	const marked = `${text.slice(0, offset)}<meta name="${POLICY}">${text.slice(offset)}`;
	const isWhole = fillings().every((view) => holds(fillTemplate(marked, view, (value) => value)));
	const message = 'with or without the "{{…}}" here or further down, an element is torn apart';
	return isWhole ? [] : [{ offset: first.start, message }];
}

function fillings(): readonly Readonly<Record<string, string>>[] {
	return Array.from({ length: 2 ** WORDS.length }, (_, each) => ({
		...Object.fromEntries(WORDS.map((name, bit) => [name, each & (1 << bit) ? name : ''])),
		style: 'p {}',
		content: `<main id="${CONTENT}"></main>`,
	}));
}

/** Whether a filled page has the policy at the beginning of its head, the content in its body, and nothing that is refused. */
function holds(page: string): boolean {
	const spots = spotsOf(parse(page, { sourceCodeLocationInfo: true }), page);
	const head = spots.findIndex(({ kind, name }) => kind === 'element' && name === 'head');
	const [first, second] = spots.slice(head + 1).filter(({ kind, name }) => kind === 'element' && name !== 'head');
	const policy = spots.find(({ value }) => value === POLICY);
	const content = spots.find(({ value }) => value === CONTENT);
	const isBy = (element: Spot | undefined) =>
		element !== undefined && policy !== undefined && element.start < policy.start && policy.end < element.end;
	return (
		head >= 0 &&
		(isBy(first) || isBy(second)) &&
		policy?.within.includes('head') === true &&
		content?.within.includes('body') === true &&
		!content.within.some((element) => /^(?:svg|math|select)$/.test(element)) &&
		elementMistakes(spots, page).length === 0
	);
}
