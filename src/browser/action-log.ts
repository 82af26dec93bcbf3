/** The program of the page of the action log: it filters and sorts the rows, and keeps in the address what was chosen. */

const form = document.querySelector<HTMLFormElement>('#filter');
const table = document.querySelector<HTMLTableElement>('#actions');
const shown = document.querySelector('#shown');

interface Choice {
	readonly words: string;
	readonly status: string;
	readonly responsible: string;
	/** The column, and `up` or `down`: `issued:down`. */
	readonly sort: string;
}

if (form && table && shown) begin(form, table, shown);

function begin(form: HTMLFormElement, table: HTMLTableElement, shown: Element): void {
	const body = table.tBodies[0];
	if (!body) return;
	const rows = [...body.rows];
	const texts = new Map(rows.map((row) => [row, fold(row.textContent ?? '')]));
	const heads = [...table.querySelectorAll<HTMLTableCellElement>('thead th[data-sort]')];
	let written = location.hash;

	const apply = () => {
		const choice = readForm(form);
		const fitting = new Set(rows.filter((row) => fits(row, texts.get(row) ?? '', choice)));
		for (const row of rows) row.hidden = !fitting.has(row);
		for (const row of sorted(rows, choice.sort)) body.append(row);
		for (const head of heads) markHead(head, choice.sort);
		const of = fitting.size === rows.length ? '' : ` of ${rows.length}`;
		shown.textContent = `${fitting.size}${of} ${rows.length === 1 ? 'action' : 'actions'} shown`;
	};
	const keep = () => {
		written = hashOf(readForm(form));
		// An empty hash would load the page anew in some browsers; "#" alone leaves it as it is.
		if (location.hash !== written) location.replace(written === '' ? '#' : written);
	};
	const change = () => {
		apply();
		keep();
	};

	for (const head of heads) {
		const button = document.createElement('button');
		button.type = 'button';
		for (const node of [...head.childNodes]) button.append(node);
		head.append(button);
		button.addEventListener('click', () => {
			const name = head.dataset['sort'] ?? '';
			control(form, 'sort').value = `${name}:${readForm(form).sort === `${name}:up` ? 'down' : 'up'}`;
			change();
		});
	}
	keepInReach(table);
	addEventListener('resize', () => keepInReach(table));
	form.addEventListener('input', change);
	form.addEventListener('submit', (event) => event.preventDefault());
	// The form is empty only after it has been reset.
	form.addEventListener('reset', () => setTimeout(change));
	addEventListener('hashchange', () => {
		if (location.hash === written || (written === '' && location.hash === '#')) return;
		fillForm(form, location.hash);
		written = location.hash;
		apply();
	});

	form.hidden = false;
	fillForm(form, location.hash);
	apply();
}

/** Where each row is a card, the heads of the columns are there for those who listen: no key leads to what nobody sees. */
function keepInReach(table: HTMLTableElement): void {
	const isHidden = table.tHead !== null && getComputedStyle(table.tHead).position === 'absolute';
	for (const button of table.querySelectorAll<HTMLButtonElement>('thead button')) button.tabIndex = isHidden ? -1 : 0;
}

function readForm(form: HTMLFormElement): Choice {
	const said = (name: keyof Choice) => control(form, name).value;
	return { words: said('words'), status: said('status'), responsible: said('responsible'), sort: said('sort') };
}

function fillForm(form: HTMLFormElement, hash: string): void {
	const said = new URLSearchParams(hash.slice(1));
	for (const name of ['words', 'status', 'responsible', 'sort'] as const) {
		const field = control(form, name);
		field.value = said.get(name) ?? '';
		// A choice that is not offered does not count.
		if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.selectedIndex = 0;
	}
}

function hashOf(choice: Choice): string {
	const said = new URLSearchParams(Object.entries(choice).filter(([, value]) => value !== ''));
	const text = String(said);
	return text === '' ? '' : `#${text}`;
}

function control(form: HTMLFormElement, name: keyof Choice): HTMLInputElement | HTMLSelectElement {
	return form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
}

function fits(row: HTMLTableRowElement, text: string, { words, status, responsible }: Choice): boolean {
	const said = row.dataset;
	return (
		fold(words)
			.split(/\s+/)
			.every((word) => text.includes(word)) &&
		(status === '' ||
			(status === 'overdue'
				? said['overdue'] !== undefined
				: status.startsWith('is:')
					? said['status'] === status.slice(3)
					: said['phase'] === status)) &&
		(responsible === '' || (said['responsible'] ?? '').includes(`|${responsible}|`))
	);
}

/** The rows in order; what says nothing comes last, whichever way. */
function sorted(rows: readonly HTMLTableRowElement[], sort: string): readonly HTMLTableRowElement[] {
	const [name = '', way] = sort.split(':');
	if (name === '') return rows;
	const keys = new Map(rows.map((row) => [row, row.querySelector<HTMLElement>(`.${name}`)?.dataset['order'] ?? '']));
	return [...rows].sort((a, b) => {
		const [x, y] = [keys.get(a) ?? '', keys.get(b) ?? ''];
		if (x === y) return 0;
		if (x === '' || y === '') return x === '' ? 1 : -1;
		return x < y === (way === 'up') ? -1 : 1;
	});
}

function markHead(head: HTMLTableCellElement, sort: string): void {
	const [name, way] = sort.split(':');
	if (head.dataset['sort'] === name) head.setAttribute('aria-sort', way === 'up' ? 'ascending' : 'descending');
	else head.removeAttribute('aria-sort');
}

function fold(text: string): string {
	return text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
}
