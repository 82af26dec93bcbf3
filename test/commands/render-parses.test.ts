import type { Processor } from 'unified';
import { expect, test, vi } from 'vitest';
import { alb, board } from '../support/board.ts';
import { sampleMinutes } from '../support/minutes.ts';

const parsed: string[] = [];
// Whoever reads Markdown comes here, by whatever road.
vi.mock('remark-parse', async (importOriginal) => {
	const { default: remarkParse } = await importOriginal<typeof import('remark-parse')>();
	return {
		default: function (this: Processor): void {
			remarkParse.call(this);
			const { parser } = this;
			this.parser = (text, file) => {
				parsed.push(text);
				return parser?.(text, file) ?? { type: 'root' };
			};
		},
	};
});

test('alb render --to all reads the Markdown of each file once, whatever it writes', async () => {
	const folder = board({
		'alb.yaml': 'board: Test Board\n',
		'minutes/2024-07.md': sampleMinutes({ date: '2024-07', body: 'July.', rows: ['78 | Ask | RE | July 2024 | open'] }),
		'minutes/2025-04.md': sampleMinutes({
			date: '2025-04',
			body: 'April. Action: go',
			rows: ['78 | Ask | RE | July 2024 | open'],
		}),
	});
	const { status, out, err } = await alb(folder, 'render', '2024-07', '2025-04', '--to', 'all', '--out', 'papers');
	expect([err, status, out.match(/^Wrote /gm)]).toEqual(['', 0, Array.from({ length: 16 }, () => 'Wrote ')]);
	const bodies = parsed.filter((text) => text.includes('## Action log'));
	expect(bodies.map((text) => /(?:July|April)\./.exec(text)?.[0]).toSorted()).toEqual(['April.', 'July.']);
	expect(parsed).toHaveLength(2);
});
