/** The style for tables in a narrow window: each row becomes a card. An empty cell stays a cell for assistive technology. */
function cards(table: string, width: string): string {
	return `@media screen and (max-width: ${width}) {
	${table}, ${table} tbody, ${table} tr, ${table} tbody th, ${table} td, ${table} caption { display: block; }
	${table} thead, ${table} tbody td:not(.action):empty { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
	${table} tbody tr { position: relative; padding: 0.8rem 0 0.8rem 3.25rem; border-top: 1px solid var(--line); }
	${table} tbody th, ${table} tbody td { padding: 0; border: 0; }
	${table} tbody .number { position: absolute; left: 0; max-width: 3rem; text-align: left; }
	${table} .long, ${table} td, ${table} td.action { width: auto; min-width: 0; }
	${table} tbody td:not(.action) { display: inline-block; max-width: 100%; margin-right: 1.25rem; }
	${table} td.action { margin-bottom: 0.3rem; }
	${table} td:not(.action, :empty)::before { content: attr(data-label) ': '; content: attr(data-label) ': ' / ''; color: var(--soft); font-weight: 400; }
}
`;
}

/** The style of a page: the system's own fonts; light and dark, phone and print. */
export const STYLE = `
:root {
	--paper: #ffffff;
	--ink: #1c2126;
	--soft: #57606a;
	--line: #d5dade;
	--accent: #14556b;
	--tint: #eef5f7;
	--warn: #7a4100;
	--warn-tint: #fff4e0;
	color-scheme: light dark;
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
	margin: 0 auto;
	padding: clamp(1.25rem, 5vw, 4rem) clamp(1rem, 5vw, 3rem) 4rem;
	max-width: 60rem;
	background: var(--paper);
	color: var(--ink);
	font: 1.0625rem/1.6 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif;
	overflow-wrap: break-word;
}
header { border-bottom: 1px solid var(--line); padding-bottom: 1.25rem; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; text-wrap: balance; break-after: avoid; break-inside: avoid; }
h1 { margin: 0; font-size: clamp(1.5rem, 1.2rem + 1.4vw, 2rem); font-weight: 650; letter-spacing: -0.01em; }
h2 { margin: 2.75rem 0 0.75rem; font-size: 1.3rem; font-weight: 650; }
h3 { margin: 1.75rem 0 0.5rem; font-size: 1.0625rem; font-weight: 650; }
h4, h5, h6 { margin: 1.5rem 0 0.5rem; font-size: 1rem; }
p, ul, ol, blockquote, pre { margin: 0 0 0.9rem; }
section.part, section.preamble { max-width: 44rem; }
a { color: var(--accent); text-underline-offset: 0.15em; }
a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
p:target, li:target, tr:target { outline: 2px solid var(--line); outline-offset: 0.3rem; }
[id] { scroll-margin-top: 1rem; }
.contents { margin-top: 1.25rem; }
.contents summary { width: fit-content; padding: 0.2rem 0; color: var(--accent); font-weight: 600; cursor: pointer; }
.contents ul { margin: 0.4rem 0 0; padding: 0 0 0 1.1rem; list-style: none; columns: 22rem; }
.contents li { margin: 0; break-inside: avoid; }
.contents a { display: block; padding: 0.2rem 0; }
time { white-space: nowrap; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.board { margin: 0 0 0.35rem; color: var(--accent); font-weight: 600; }
header > p:last-child { margin-bottom: 0; }
h1 + p, h1 + dl { margin-top: 1rem; }
.draft { padding: 0.55rem 0.9rem; border-left: 4px solid var(--warn); background: var(--warn-tint); color: var(--warn); }
.facts { margin: 1rem 0 0; display: flex; flex-wrap: wrap; gap: 0.25rem 2rem; }
.facts div { display: flex; flex-wrap: wrap; column-gap: 0.5rem; }
.facts dt { color: var(--soft); }
.facts dd { margin: 0; }
.people h2 { margin-top: 1.75rem; font-size: 1.0625rem; }
.people dl { margin: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 22rem), 1fr)); gap: 0.3rem 2rem; }
.people div { display: grid; grid-template-columns: 3.25rem 1fr; break-inside: avoid; }
.people dt { font-weight: 600; color: var(--accent); }
.people dd { margin: 0; }
.people dd span { color: var(--soft); }
h2 .number { color: var(--accent); }
p.action, p.decision { padding: 0.6rem 0.95rem; border-left: 4px solid var(--accent); background: var(--tint); break-inside: avoid; }
p.decision { border-left-style: double; border-left-width: 6px; }
.label { color: var(--accent); }
.typed { white-space: pre-wrap; }
ul, ol { padding-left: 1.4rem; }
li { margin: 0.2rem 0; }
li > p { margin-bottom: 0.4rem; }
blockquote { padding-left: 1rem; border-left: 2px solid var(--line); color: var(--soft); }
pre { padding: 0.75rem 1rem; border: 1px solid var(--line); white-space: pre-wrap; }
code { font: 0.92em/1.5 ui-monospace, 'SF Mono', Consolas, 'Liberation Mono', monospace; }
hr { margin: 2rem 0; border: 0; border-top: 1px solid var(--line); }
.scroll { margin: 0 0 0.9rem; overflow-x: auto; }
.scroll table:not(.actions) { width: max-content; max-width: max(100%, 34rem); }
table { width: 100%; border-collapse: collapse; font-size: 0.95rem; line-height: 1.5; font-variant-numeric: tabular-nums; }
caption { padding: 0 0 0.6rem; text-align: left; color: var(--soft); font-size: 1em; }
th, td { padding: 0.55rem 0.75rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th.right, td.right { text-align: right; }
th.center, td.center { text-align: center; }
thead th { border-bottom: 2px solid var(--ink); font-weight: 600; vertical-align: bottom; }
th:first-child, td:first-child { padding-left: 0; }
.actions .number { text-align: right; }
.actions tr > :last-child { padding-right: 0; }
.actions td.action { width: 100%; min-width: 11rem; }
.actions .long { min-width: 7rem; overflow-wrap: anywhere; }
.actions td.age { min-width: 5.5rem; }
.actions .open .status { font-weight: 650; }
section.preamble { margin-top: 1.75rem; }
.actions + * { margin-top: 1.25rem; }
.whole { white-space: nowrap; }
.note, .footnotes { color: var(--soft); font-size: 0.95em; }
.note { margin-bottom: 0.5rem; }
${cards('.actions', '44rem')}${cards('.actions.wide', '60rem')}@media screen and (prefers-color-scheme: dark) {
	:root {
		--paper: #14181b;
		--ink: #e6eaed;
		--soft: #a3adb5;
		--line: #39424a;
		--accent: #86c9de;
		--tint: #1b262c;
		--warn: #f2c078;
		--warn-tint: #2d2416;
	}
}
@media print {
	@page { size: A4; margin: 18mm 17mm 20mm; @bottom-right { content: counter(page) ' / ' counter(pages); font: 8.5pt system-ui, sans-serif; color: #57606a; } }
	body { max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.45; }
	section.part, section.preamble { max-width: none; }
	h1 { font-size: 19pt; }
	h2 { margin-top: 1.6rem; font-size: 13pt; }
	h3, .people h2 { font-size: 10.5pt; }
	p, li { orphans: 3; widows: 3; }
	.people dl { grid-template-columns: 1fr 1fr; }
	p.action, p.decision, .draft { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
	table { font-size: 9.5pt; line-height: 1.4; }
	th, td { padding: 0.4rem 0.5rem; }
	.actions td.action { min-width: 0; }
	thead { display: table-header-group; }
	tr { break-inside: avoid; }
	caption { break-after: avoid; }
	.scroll { overflow: visible; }
	.scroll table:not(.actions) { max-width: 100%; }
	.scroll td, .scroll th { overflow-wrap: anywhere; }
	.contents, [role='doc-backlink'] { display: none; }
	a { color: inherit; text-decoration: none; }
	a[href^='http']:not(.bare)::after { content: ' (' attr(href) ')'; overflow-wrap: anywhere; }
	:target { outline: none; }
}
`;

/**
 * The style of the running head of printed pages: the title, on all but the first page, which begins with it; and on
 * every page its state, such as draft.
 */
export function runningHead(title: readonly string[], label?: string): string {
	const font = 'font: 8.5pt system-ui, sans-serif; color: #57606a;';
	const mark = label === undefined ? '' : ` @top-right { content: ${cssText(label)}; ${font} font-weight: bold; }`;
	const name = cssText(title.filter((part) => part !== '').join(' – '));
	return `@page { @top-left { content: ${name}; ${font} }${mark} }
@page :first { @top-left { content: none } }
`;
}

/** A text as a CSS string, escaped. */
function cssText(text: string): string {
	const code = (character: string) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `;
	return `"${text.replace(/[^\p{L}\p{M}\p{N} .,:–—’-]/gu, code)}"`;
}
