import type { Element, Properties } from 'hast';
import { block, inline } from '../html/elements.ts';

/** A picture for those who see it, and its words for those who do not; all its numbers stand in a table beside it. */
export interface Picture {
	/** What its title and description are found by in the page. */
	readonly id: string;
	readonly title: string;
	readonly description: string;
}

/** A bar: its name, and how much of its length has another colour. */
export interface Bar {
	readonly name: string;
	readonly value: number;
	readonly marked?: number;
	/** What stands behind it. */
	readonly words?: string;
}

/** So many names stand below upright bars, on a phone too. */
const MOST_NAMES = 5;
const HEIGHT = 220;
/** Where the bars begin and end, upwards from the top. */
const [TOP, FLOOR] = [18, HEIGHT - 26];
/** Where they begin and end across, in hundredths of the width: left of it stand the numbers of the axis. */
const [LEFT, RIGHT] = [7, 100];

const WIDEST = 9;

/** Upright bars from left to right, as over time. Lengths across are shares of the width, so that letters keep their size. */
export function uprightBars(picture: Picture, bars: readonly Bar[]): Element {
	const top = niceTop(Math.max(1, ...bars.map(({ value }) => value)));
	const yOf = (value: number) => FLOOR - (value / top) * (FLOOR - TOP);
	const step = (RIGHT - LEFT) / Math.max(1, bars.length);
	const width = Math.min(step * 0.7, WIDEST);
	const named = Math.ceil(bars.length / MOST_NAMES);
	return svg(picture, HEIGHT, [
		...[0, top / 2, top]
			.filter(Number.isInteger)
			.flatMap((value) => [
				shape('line', { className: ['grid'], x1: percent(LEFT), x2: '100%', y1: px(yOf(value)), y2: px(yOf(value)) }),
				words({ className: ['axis'], x: percent(LEFT - 1), y: px(yOf(value) + 4), textAnchor: 'end' }, String(value)),
			]),
		...bars.flatMap(({ name, value }, index) => {
			const x = LEFT + step * index;
			const bar = shape('rect', {
				className: ['bar'],
				x: percent(x + (step - width) / 2),
				width: percent(width),
				y: px(yOf(value)),
				height: px(FLOOR - yOf(value)),
			});
			// The newest has its name always, and the others so far as there is room.
			if ((bars.length - 1 - index) % named !== 0) return [bar];
			const middle = x + step / 2;
			const at = middle > 92 ? { x: '100%', textAnchor: 'end' } : { x: percent(middle), textAnchor: 'middle' };
			return [bar, words({ className: ['axis'], ...at, y: px(HEIGHT - 6) }, name)];
		}),
	]);
}

const ROW = 30;
const [NAMES, LONGEST] = [34, 82];
const MOST_LETTERS = 15;

/** Bars that lie below each other, each with its name before it and its number behind it. */
export function lyingBars(picture: Picture, bars: readonly Bar[]): Element {
	const top = Math.max(1, ...bars.map(({ value }) => value));
	const length = (value: number) => ((LONGEST - NAMES) * value) / top;
	return svg(
		picture,
		ROW * bars.length + 4,
		bars.flatMap(({ name, value, marked = 0, words: behind = String(value) }, index) => {
			const y = index * ROW + 4;
			const rect = { y: px(y), height: px(ROW - 10) };
			return [
				words({ className: ['axis'], x: percent(NAMES - 2), y: px(y + 15), textAnchor: 'end' }, shortened(name)),
				shape('rect', { ...rect, className: ['bar'], x: percent(NAMES), width: percent(length(value)) }),
				...(marked === 0
					? []
					: [shape('rect', { ...rect, className: ['marked'], x: percent(NAMES), width: percent(length(marked)) })]),
				words({ className: ['value'], x: percent(NAMES + length(value) + 1.5), y: px(y + 15) }, behind),
			];
		}),
	);
}

function svg({ id, title, description }: Picture, height: number, children: readonly Element[]): Element {
	const named = { ariaLabelledBy: [`${id}-title`], ariaDescribedBy: [`${id}-description`] };
	return block(
		'svg',
		{ role: 'img', width: '100%', height, ...named },
		inline('title', { id: `${id}-title` }, title),
		inline('desc', { id: `${id}-description` }, description),
		children,
	);
}

function shape(tagName: 'line' | 'rect', properties: Properties): Element {
	return inline(tagName, properties);
}

function words(properties: Properties, text: string): Element {
	return inline('text', properties, text);
}

function shortened(name: string): string {
	const letters = [...name];
	return letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS - 1).join('')}…` : name;
}

/** The number at the top of an axis: 1, 2, 4, 6, 8, 10, 20, 40 … */
function niceTop(largest: number): number {
	const size = 10 ** Math.floor(Math.log10(largest));
	return [1, 2, 4, 6, 8, 10].map((each) => each * size).find((each) => each >= largest) ?? largest;
}

function percent(share: number): string {
	return `${round(share)}%`;
}

function px(length: number): string {
	return String(round(length));
}

function round(number: number): number {
	return Math.round(number * 100) / 100;
}
