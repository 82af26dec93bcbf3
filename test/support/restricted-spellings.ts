/** A book in which action 2 is restricted in one meeting, and which says `SECRET` of it where another spelling of it is. */
export interface RestrictedSpelling {
	readonly what: string;
	readonly files: Readonly<Record<string, string>>;
	/** It is certain what is meant, so that it is left out; else there is no copy. */
	readonly certain: boolean;
}

export const SECRET = 'Zqhollow';
const R = '<!-- restricted -->';
const E = '<!-- /restricted -->';
const FINE = '| 1 | Book the hall. | MH | January 2025 | open |';

function minutes(date: string, discussion: string, ...rows: readonly string[]): string {
	return `---
date: ${date}
invitees:
  MH: Dr Mac Heath
  RE: Rebecca Eligon
---

## 1. Matters

${discussion}

## Action log

| No. | Action | Responsible | Date issued | Status |
| --: | --- | --- | --- | --- |
${[FINE, ...rows].join('\n')}
`;
}

const book = (january: string, april: string) => ({
	'minutes/2025-01.md': january,
	'minutes/2025-04.md': april,
});
const marked = (number: string, issued = 'January 2025', status = 'open') =>
	`| ${number} | ${R}Visit.${E} | MH | ${issued} | ${status} |`;
const bare = (number: string) => `| ${number} | Visit ${SECRET}. | MH | January 2025 | open |`;

const CERTAIN_NUMBERS = [
	'2',
	' 2 ',
	'**2**',
	'~~2~~',
	'`2`',
	'[2](x)',
	'&#50;',
	'2\u200b',
	'<!-- x -->2',
	'2<!-- x -->',
];
const DOUBTFUL_NUMBERS =
	'#2|02|00002|Action 2|AP2|AP 2|No. 2|2, 3|2 & 3|2/3|2-3|2–3|2 to 3|2 and 3|2a|2.|2)|(2)|[2]|2 (MH)|2 (was 1)|2.0|2 3|２|②|²|Ⅱ|II|two|2\\|2[^1]|?2|2?|2*|1+1|‎2 x||tbc|-'.split(
		'|',
	);

const CERTAIN_LINES = [
	`**Action 2 (MH):** Visit ${SECRET}.`,
	`**Action #2 (MH):** Visit ${SECRET}.`,
	`ACTION 2: visit ${SECRET}`,
	`Action 2 - visit ${SECRET}`,
	`MH spoke. Action 2 (MH): visit ${SECRET}`,
	`- [ ] Action 2 (MH): visit ${SECRET}`,
	`**Action No 2 (MH):** Visit ${SECRET}.`,
	`**Action point 2 (MH):** Visit ${SECRET}.`,
	`- one\n  - **Action 2 (MH):** Visit ${SECRET}.`,
];
const DOUBTFUL_LINES = [
	`**Action 02 (MH):** Visit ${SECRET}.`,
	`**Action ２ (MH):** Visit ${SECRET}.`,
	`**Action 2a (MH):** Visit ${SECRET}.`,
	`**Action two (MH):** Visit ${SECRET}.`,
	`**Actions 1 and 2 (MH):** Visit ${SECRET}.`,
	`**Actions 1, 2 (MH):** Visit ${SECRET}.`,
	`**Actions 1-3 (MH):** Visit ${SECRET}.`,
	`**Actions 1 to 3 (MH):** Visit ${SECRET}.`,
	`**AP 2 (MH):** Visit ${SECRET}.`,
	`**2 (MH):** Visit ${SECRET}.`,
	`action 2: visit ${SECRET}`,
	`> **Action 2 (MH):** Visit ${SECRET}.`,
	`> - Action 2: visit ${SECRET}`,
	`### Action 2 (MH): Visit ${SECRET}`,
	`    Action 2: visit ${SECRET}`,
	`Said \`Action 2: visit ${SECRET}\` twice.`,
	`<p>Action 2: visit ${SECRET}</p>`,
	`It was noted.[^1]\n\n[^1]: Action 2 (MH): visit ${SECRET}`,
	`| What | Who |\n| --- | --- |\n| Action 2 | ${SECRET} |`,
	`MH has done what action 2 asks: ${SECRET} was seen.`,
	`MH reported on #2 (${SECRET}).`,
	`**Act\u00adion 2 (MH)** Visit ${SECRET}.`,
	`**Action 2 (MH):** Visit:\n\n- ${SECRET}`,
	`**Action 2 (MH):** Visit:\n- ${SECRET}`,
	`**Action 2 (MH):** Visit them\n\n> ${SECRET}`,
	`**Action 2 (MH):** Visit them\n\n\`\`\`\n${SECRET}\n\`\`\``,
	`**Action 2 (MH):** Visit them\n\n| Who |\n| --- |\n| ${SECRET} |`,
	`- **Action 2 (MH):** Visit:\n  - ${SECRET}`,
	`- **Action 2 (MH):** Visit.\n\n  It is about ${SECRET}.`,
	`**Action 2 (MH):** Visit.[^1]\n\n[^1]: ${SECRET} that is.`,
	`Action-2 (MH): visit ${SECRET}`,
	`Action/2: visit ${SECRET}`,
	`Action – 2: visit ${SECRET}`,
	`Action, 2: visit ${SECRET}`,
	`Action "2": visit ${SECRET}`,
	`Action_2: visit ${SECRET}`,
	`AP-2 (MH): visit ${SECRET}`,
	`A.P. 2: visit ${SECRET}`,
	`A2 (MH): visit ${SECRET}`,
	`Act. 2: visit ${SECRET}`,
	`Task 2: visit ${SECRET}`,
	`Ref 2: visit ${SECRET}`,
	`No. 2: visit ${SECRET}`,
	`2: MH to visit ${SECRET}`,
	`**2:** Visit ${SECRET}.`,
	`2 – MH to visit ${SECRET}`,
	`The 2nd action is to visit ${SECRET}.`,
	`Row 2 of the log is about ${SECRET}.`,
	`Log entry 2: visit ${SECRET}`,
	`Action № 2: visit ${SECRET}`,
	`Action reference 2: visit ${SECRET}`,
	`Action ID 2: visit ${SECRET}`,
	`Action point number 2: visit ${SECRET}`,
	`Action item number: 2 (MH): visit ${SECRET}`,
	`Action log no 2: visit ${SECRET}`,
	`**Actions 1 (MH) and 2 (RE):** Visit ${SECRET}.`,
	`Actions (1) and (2): visit ${SECRET}`,
	`Actions 1, MH; 2, RE: visit ${SECRET}`,
	`Actions 1 plus 2: visit ${SECRET}`,
	`Actions 1 as well as 2: visit ${SECRET}`,
	`Actions 1 through 3: visit ${SECRET}`,
	`Actions 1 − 3: visit ${SECRET}`,
	`Actions 1‑3: visit ${SECRET}`,
	`Actions 1…3: visit ${SECRET}`,
	`Actions 901 to 1: visit ${SECRET}`,
	`**Action 2 (MH):** Visit this family:\n\n${SECRET}, at their home.`,
	`- **Action 2 (MH):** Visit.\n  - **Decision:** ${SECRET} is asked.`,
	`- **Action 2 (MH):** Visit.\n  - **Action (RE):** Ask ${SECRET}.`,
	`MH.[^1]\n\n[^1]: <!-- restricted -->See this[^2].<!-- /restricted -->\n\n[^2]: ${SECRET} it is.`,
	`**Action (MH):** Go and see ${SECRET} at home.`,
];

const DOUBTFUL_CELLS: readonly (readonly [issued: string, status: string])[] = [
	['January 2025', `open (${SECRET})`],
	['January 2025', SECRET],
	[`${SECRET} 2025`, 'open'],
	[`January 2025 (${SECRET})`, 'open'],
	[`January 2025, ${SECRET}`, 'closed'],
];
const CERTAIN_CELLS: readonly (readonly [issued: string, status: string])[] = [
	['January 2025', `[open](https://example.org/${SECRET})`],
	[`[January 2025](https://example.org/${SECRET})`, 'open'],
	['January 2025', `open <!-- ${SECRET} -->`],
	[`January 2025 <!-- ${SECRET} -->`, 'OPEN'],
];

const DOUBTFUL_MARKS = [
	`[restricted]\n\n${SECRET}\n\n[/restricted]`,
	`\\[restricted\\] ${SECRET} \\[/restricted\\]`,
	`[Restricted] ${SECRET} [End restricted]`,
	`[begin restricted] ${SECRET} [end restricted]`,
	`[restriced]${SECRET}[/restriced]`,
	`[[restricted]] ${SECRET}`,
	`{restricted}${SECRET}{/restricted}`,
	`{{restricted}} ${SECRET}`,
	`(restricted) ${SECRET} (/restricted)`,
	`%% restricted %%\n${SECRET}\n%% /restricted %%`,
	`::: restricted\n${SECRET}\n:::`,
	`// restricted\n${SECRET}`,
	`<restricted>${SECRET}</restricted>`,
	`&lt;!-- restricted --&gt;${SECRET}`,
	...[
		['<!-- # restricted -->', '<!-- # /restricted -->'],
		['<!-- start of restricted -->', '<!-- end of restricted -->'],
		['<!-- beginning restricted -->', '<!-- ending restricted -->'],
		['<!-- alb-restricted -->', '<!-- alb-end -->'],
		['<!-- alb-allow restricted -->', '<!-- alb-allow all -->'],
		['<!-- this is restricted -->', '<!-- until here -->'],
		['<!-- "restricted" -->', '<!-- "open" -->'],
		['<!-- re-stricted -->', '<!-- open -->'],
		['<!--\n the following part is restricted\n-->\n\n', '\n\n<!-- open -->'],
		['<!-- confidential -->', '<!-- /confidential -->'],
		['<!-- private -->', '<!-- end private -->'],
		['<!-- redacted -->', '<!-- /redacted -->'],
		['<!-- not public -->', '<!-- public -->'],
		['<!-- Not for publication: start -->', '<!-- open -->'],
		['<private>', '</private>'],
		['[private]', '[/private]'],
		['[//]: # (restricted)\n\n', '\n\n[//]: # (end restricted)'],
		['[comment]: <> (private)\n\n', '\n\n[comment]: <> (public)'],
		['[restricted]: #\n\n', ''],
		['(restricted) ', ' (end restricted)'],
		['[RESTRICTED ITEM] ', ''],
		['[start of restricted section] ', ''],
		['[restricted]() ', ''],
		['【restricted】', ''],
		['## restricted\n\n', '\n\n## /restricted'],
		['# restricted:\n\n', ''],
		['## End of restricted items\n\n', ''],
		['--- restricted ---\n\n', ''],
		['*** restricted *** ', ''],
		['==restricted== ', ''],
		['/* restricted */', '/* public */'],
		['MH saw /* restricted */', '/* public */'],
		['<div class="restricted">', '</div>'],
		['<?restricted?>', '<?public?>'],
		['```restricted\n', '\n```'],
		['@restricted ', ''],
		['!-- restricted -- ', ''],
		['‹!−− restricted −−›', ''],
		['＜!-- restricted --＞', ''],
		['&#60;!-- restricted --&#62;', ''],
		['«restricted» ', ''],
		['note <!-- note: ', ' <!-- restricted -->words<!-- /restricted -->'],
	].map(([begin, end]) => `${begin}${SECRET}${end}`),
	...[
		'RESTRICTED',
		'**Restricted:**',
		'# Restricted items',
		'Confidential',
		'OFFICIAL-SENSITIVE',
		'## Part 2: private',
	].map((line) => `${line}\n\n${SECRET}`),
];

const spelling = (what: string, files: RestrictedSpelling['files'], certain: boolean): RestrictedSpelling => ({
	what,
	files,
	certain,
});

/** A heading is read as an action line: both are left out. */
const MARKED_HEADING = `### ${R}Action 2 (MH): Visit${E}`;

/** A mark in a discussion whose action the log names plainly. */
const MARKED_LABELS = [
	`It says: ${R}**Actions 1 and 2 (MH):** Visit.${E}`,
	`> ${R}**Action 2 (MH):** Visit.${E}`,
	`It says: ${R}Action 02: Visit.${E}`,
	`It says: ${R}AP-2 (MH): visit.${E}`,
	`${R}\n**Action (MH):** Answer the family about the school.\n${E}`,
];

export const restrictedSpellings: readonly RestrictedSpelling[] = [
	...[true, false].flatMap((certain) =>
		(certain ? CERTAIN_NUMBERS : DOUBTFUL_NUMBERS).flatMap((number) => [
			spelling(
				`row ${JSON.stringify(number)} beside a restricted 2`,
				book(minutes('2025-01', 'Talk.', marked('2')), minutes('2025-04', 'Talk.', bare(number))),
				certain,
			),
			spelling(
				`row 2 beside a restricted ${JSON.stringify(number)}`,
				book(minutes('2025-01', 'Talk.', marked(number)), minutes('2025-04', 'Talk.', bare('2'))),
				certain,
			),
		]),
	),
	...[true, false].flatMap((certain) =>
		(certain ? CERTAIN_LINES : DOUBTFUL_LINES).map((line) =>
			spelling(
				`line ${JSON.stringify(line)}`,
				book(
					minutes('2025-01', 'Talk.', marked('2')),
					minutes('2025-04', line, '| 2 | Visit. | MH | January 2025 | open |'),
				),
				certain,
			),
		),
	),
	...[true, false].flatMap((certain) =>
		(certain ? CERTAIN_CELLS : DOUBTFUL_CELLS).map(([issued, status]) =>
			spelling(
				`cells ${JSON.stringify([issued, status])}`,
				book(minutes('2025-01', 'Talk.'), minutes('2025-04', 'Talk.', marked('2', issued, status))),
				certain,
			),
		),
	),
	...DOUBTFUL_MARKS.map((mark) =>
		spelling(
			`mark ${JSON.stringify(mark)}`,
			book(minutes('2025-01', 'Talk.', marked('2')), minutes('2025-04', mark)),
			false,
		),
	),
	...[MARKED_HEADING, ...MARKED_LABELS].map((line) =>
		spelling(
			`label ${JSON.stringify(line)}`,
			book(minutes('2025-01', line, bare('2')), minutes('2025-04', 'Talk.', bare('2'))),
			line === MARKED_HEADING,
		),
	),
];
