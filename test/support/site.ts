import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { board } from './board.ts';
import { sampleMinutes } from './minutes.ts';

/** The files of a folder and of those in it, by their names with `/`. */
export function filesIn(folder: string): Map<string, string> {
	const names = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) =>
			join(entry.parentPath, entry.name)
				.slice(folder.length + 1)
				.replaceAll('\\', '/'),
		);
	return new Map(names.toSorted().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

interface LinkedPage {
	readonly ids: readonly string[];
	readonly links: readonly string[];
}

const ADDRESSES = ['href', 'src', 'action'];
const REFERENCES = ['for', 'aria-labelledby', 'aria-describedby'];

function readPage(html: string): LinkedPage {
	const ids: string[] = [];
	const links: string[] = [];
	const walk = (node: DefaultTreeAdapterTypes.Node) => {
		for (const { name, value } of 'attrs' in node ? node.attrs : []) {
			if (name === 'id') ids.push(value);
			if (ADDRESSES.includes(name)) links.push(value);
			if (REFERENCES.includes(name)) links.push(`#${value}`);
		}
		if ('childNodes' in node) node.childNodes.forEach(walk);
	};
	walk(parse(html));
	return { ids, links };
}

/** What is amiss with the links of a site: those that lead nowhere in it, those that need a server or a place, ids twice on a page. */
export function brokenLinks(files: ReadonlyMap<string, string>): string[] {
	const pages = new Map(
		[...files].filter(([name]) => name.endsWith('.html')).map(([name, html]) => [name, readPage(html)]),
	);
	return [...pages].flatMap(([name, { ids, links }]) => [
		...ids.filter((id, index) => ids.indexOf(id) < index).map((id) => `${name}: id "${id}" twice`),
		...links.flatMap((link) => {
			if (/^(?:https?|mailto):/.test(link)) return [];
			const [path = '', fragment] = link.split('#');
			if (path.startsWith('/') || /[:?]/.test(path)) return `${name}: ${link} is no way within the site`;
			const target = new URL(path, `file:///${name}`).pathname.slice(1);
			if (path !== '' && path.split('../').length - 1 > name.split('/').length - 1)
				return `${name}: ${link} leads out of the site`;
			if (!files.has(target)) return `${name}: ${link} leads nowhere`;
			if (fragment === undefined || pages.get(target)?.ids.includes(decodeURIComponent(fragment))) return [];
			return `${name}: ${link} names nothing on its page`;
		}),
	]);
}

/** A board with something for every page: links between minutes, deadlines, decisions, topics, and numbers twice. */
export function linkedBoard(): string {
	const people = `invitees:
  MH: { name: Dr Mac Heath, role: Chair, organisation: Milton Keynes }
  RE: Rebecca Eligon
  LH: { name: Lorna Hunt, organisation: PACT }
apologies:
  KY: Kevin Yong`;
	return board({
		'alb.yaml': 'board: Board of Links\n',
		'minutes/2024-07.md': sampleMinutes({
			date: '2024-07-04',
			front: `${people}\nlocation: The hall <b>`,
			body: `MH said hello to [the budget](budget.xlsx), [a page](https://example.org/a?b=1#c), and nobody[^1].

**Action 1 (MH):** book the hall

**Decision:** the café opens at nine.

## 2. Fair access

**Action 2 (RE):** ask for the figures by the next meeting

## Topics for the next meeting

- Kinship care
- The roof of the hall

[^1]: A note of hand.`,
			rows: [
				'1 | Book the hall | MH | July 2024 | open',
				'2 | Ask for the figures by the next meeting | RE | July 2024 | open',
			],
		}),
		'minutes/2024-10.md': sampleMinutes({
			date: '2024-10',
			front: people,
			body: `As [agreed](2024-07.md#2-fair-access) in [July](./2024-07.md), see actions 1 and 2.

[Here](#nowhere) and [there](../notes/plan.md), and [the log](#action-log).

Action: LH to look for a new caterer

## 1. Kinship care

**Decision:** a paper on kinship care comes to every meeting.`,
			rows: [
				'3 | LH to look for a new caterer | LH | October 2024 | open',
				'2 | Ask for all the figures | RE/LH | July 2024 | open',
				'1 | Book the hall | MH | July 2024 | complete',
			],
		}),
		'minutes/2025-04.md': sampleMinutes({
			date: '2025-04-10',
			front: `${people}\nstate: draft`,
			body: 'RE asked about Action 3 <script>alert("x")</script> & more.',
			rows: [
				'3 | LH to look for a new caterer | LH | October 2024 | open',
				'2 | Ask for all the figures | RE/LH | July 2024 | mislaid',
				' | Thank the caterer | all | April 2025 | closed',
			],
		}),
	});
}
