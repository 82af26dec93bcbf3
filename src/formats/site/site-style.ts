/** The style of the pages of a site, beyond that of every page: navigation, filters, charts, results. */
export const SITE_STYLE = `
body.site { padding-top: 1rem; max-width: 68rem; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 0.5rem; padding: 0.4rem 0.8rem; background: var(--paper); border: 2px solid var(--accent); z-index: 1; }
.top { display: flex; flex-wrap: wrap; gap: 0.25rem 2rem; align-items: baseline; padding-bottom: 0.75rem; border-bottom: 1px solid var(--line); margin-bottom: 2rem; }
.top p { margin: 0; font-weight: 650; }
.top p a { color: var(--ink); text-decoration: none; }
.top ul { display: flex; flex-wrap: wrap; gap: 0.15rem 1.25rem; margin: 0; padding: 0; list-style: none; }
.top li { margin: 0; }
.top nav a { display: inline-block; padding: 0.3rem 0; color: var(--accent); text-decoration: none; border-bottom: 3px solid transparent; }
.top nav a:hover { text-decoration: underline; }
.top nav a[aria-current] { color: var(--ink); font-weight: 650; border-bottom-color: var(--accent); }
.crumbs ol { display: flex; flex-wrap: wrap; gap: 0.25rem 0.5rem; margin: 0 0 1rem; padding: 0; list-style: none; color: var(--soft); font-size: 0.95rem; }
.crumbs li { margin: 0; }
.crumbs li + li::before { content: '›'; margin-right: 0.5rem; }
main:focus { outline: none; }
:target { scroll-margin-top: 1rem; }
tr:target, p:target { background: var(--tint); outline: 2px solid var(--accent); outline-offset: 2px; }
button:focus-visible, input:focus-visible, select:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.lead { font-size: 1.15rem; }
.details { color: var(--soft); font-size: 0.95rem; }
.meetings ul, .register, .history ol, .discussed ul, .results { list-style: none; padding: 0; max-width: 44rem; }
.meetings li { margin: 0.35rem 0; }
.register > li, .history li, .discussed li, .results li { margin: 0 0 1rem; padding-left: 0.95rem; border-left: 3px solid var(--line); }
.register p, .history p, .discussed p, .results p { margin: 0 0 0.2rem; }
summary { cursor: pointer; color: var(--accent); }
.neighbours { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0.25rem 2rem; margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); }
.neighbours p { margin: 0; color: var(--soft); }
.overdue { color: var(--warn); }
.site footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--soft); font-size: 0.9rem; }
.site footer p { margin: 0; }
.actions .count { white-space: nowrap; }
main > table { margin-top: 1.5rem; }
.everyone .number { text-align: left; }
.actions td.listed { white-space: nowrap; }
.actions .post { min-width: 12rem; }
.actions td.meeting { white-space: nowrap; }
.actions thead button { padding: 0; border: 0; background: none; color: inherit; font: inherit; text-align: inherit; cursor: pointer; text-decoration: underline; text-decoration-style: dotted; text-underline-offset: 0.2em; }
.actions th[aria-sort] button::after { content: ' ↑'; }
.actions th[aria-sort='descending'] button::after { content: ' ↓'; }
.filter { display: flex; flex-wrap: wrap; gap: 0.75rem 1.25rem; align-items: end; margin: 1.5rem 0; }
.filter[hidden], .search[hidden], tr[hidden] { display: none !important; }
.filter p { margin: 0; max-width: 100%; }
.filter label, .search label { display: block; color: var(--soft); font-size: 0.95rem; }
.filter input, .filter select, .filter button, .search input { height: 2.6rem; padding: 0 0.6rem; border: 1px solid var(--soft); border-radius: 0.25rem; background: var(--paper); color: var(--ink); font: inherit; max-width: 100%; }
.filter button { cursor: pointer; }
.filter [role='status'] { flex-basis: 100%; color: var(--soft); }
.search { margin: 1.5rem 0; }
.search input { width: 100%; max-width: 32rem; margin-top: 0.3rem; }
mark { background: var(--warn-tint); color: inherit; font-weight: 600; }
.chart figure { margin: 0 0 0.75rem; max-width: 44rem; }
.chart table { max-width: 44rem; }
.chart svg { display: block; overflow: visible; font-family: inherit; }
.chart text { fill: var(--ink); font-size: 0.85rem; }
.chart text.axis { fill: var(--soft); }
.chart .grid { stroke: var(--line); }
.chart .bar { fill: var(--bar); }
.chart .marked { fill: var(--accent); }
:root { --bar: #5399b0; }
@media screen and (min-width: 60rem) {
	.actions td.age { min-width: 8rem; }
}
@media screen and (max-width: 60rem) {
	.actions td.meeting, .actions td.listed, .actions .count { white-space: normal; }
	.top { margin-bottom: 1.25rem; }
}
@media screen and (prefers-color-scheme: dark) {
	:root { --bar: #3f7385; }
}
@media print {
	.top nav, .crumbs, .skip, .filter, .search, .neighbours { display: none; }
	.top { margin-bottom: 1rem; }
	.chart { break-inside: avoid; }
	.chart .bar, .chart .marked { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
	details::details-content { content-visibility: visible; block-size: auto; }
}
`;
