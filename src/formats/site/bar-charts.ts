import type { Element, Properties } from 'hast';
import { largest } from '../../values/long-lists.ts';
import { block, inline } from '../html/elements.ts';

/** A chart, with text for those who do not see it; all its numbers are in a table beside it. */
export interface Picture {
	/** The id of its title and description in the page. */
	readonly id: string;
	readonly title: string;
	readonly description: string;
}

/** A bar: its name, its length, and the part of the length that has another colour. */
export interface Bar {
	readonly name: string;
	readonly value: number;
	readonly marked?: number;
	/** The text after it. */
	readonly words?: string;
}

/** The most names below vertical bars that fit on a phone. */
const MOST_NAMES = 5;
const HEIGHT = 220;
/** The top and the bottom of the bars, in pixels from the top of the chart. */
const [TOP, FLOOR] = [18, HEIGHT - 26];
/**
 * The left and right edges of the bars, in hundredths of the width; the numbers of the axis are to the left of them.
 */
const [LEFT, RIGHT] = [7, 100];

const WIDEST = 9;

/**
 * Vertical bars from left to right, as for a development over time. Horizontal lengths are shares of the width, so
 * that text keeps its size.
 */
export function uprightBars(picture: Picture, bars: readonly Bar[]): Element {
	const top = niceTop(Math.max(1, largest(bars.map(({ value }) => value))));
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
			// The newest always has its name, the others where there is room.
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

/** Horizontal bars below each other, each with its name before it and its number after it. */
export function lyingBars(picture: Picture, bars: readonly Bar[]): Element {
	const top = Math.max(1, largest(bars.map(({ value }) => value)));
	const length = (value: number) => ((LONGEST - NAMES) * value) / top;
	return svg(
		picture,
		ROW * bars.length + 4,
		bars.flatMap(({ name, value, marked = 0, words: label = String(value) }, index) => {
			const y = index * ROW + 4;
			const rect = { y: px(y), height: px(ROW - 10) };
			return [
				words({ className: ['axis'], x: percent(NAMES - 2), y: px(y + 15), textAnchor: 'end' }, shortened(name)),
				shape('rect', { ...rect, className: ['bar'], x: percent(NAMES), width: percent(length(value)) }),
				...(marked === 0
					? []
					: [shape('rect', { ...rect, className: ['marked'], x: percent(NAMES), width: percent(length(marked)) })]),
				words({ className: ['value'], x: percent(NAMES + length(value) + 1.5), y: px(y + 15) }, label),
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
