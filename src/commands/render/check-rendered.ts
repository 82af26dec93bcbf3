import { reportFaults } from '../../book/reading-faults.ts';
import { visible } from '../../formats/visible.ts';
import { filesIn } from '../../io/rendered.ts';
import { pathFor } from '../../io/root.ts';
import { replacing } from '../../io/write/plan-steps.ts';
import { sameBytes } from '../../io/write/target.ts';
import { isCalendarDate } from '../../values/calendar-date.ts';
import { append } from '../../values/long-lists.ts';
import type { ExitStatus, Setting } from '../../world.ts';
import { NO_MEMORY, openMemory } from './memory.ts';
import { bytesOf } from './page.ts';
import { type Drawn, drawInto, type PagesWanted } from './pages.ts';
import type { Out } from './place.ts';
import { LOG_NAME } from './sheets.ts';

/**
 * `alb render --check`: draws every page and compares it with the file. It writes nothing; it prints a line for each file
 * that is not up to date, and for each that no longer belongs to a meeting.
 */
export async function checkPages(setting: Setting, wanted: PagesWanted, out: Out): Promise<ExitStatus> {
	const { world } = setting;
	const { drawn, earlier } = await drawInto(out, setting, wanted, { ...openMemory(out), recall: NO_MEMORY.recall });
	const lines = drawn.pages.flatMap((page) => {
		const { before, after } = replacing(pathFor(out.path, page.name), bytesOf(page));
		if (sameBytes(before, after)) return [];
		return [`${before === undefined ? 'Missing' : 'Out of date'}: ${out.name}/${page.name}\n`];
	});
	const over = earlier ? (await import('./earlier-pages.ts')).leftOver(earlier, drawn.pages) : leftOver(drawn, out);
	append(
		lines,
		over.map((name) => `Left over: ${out.name}/${name}\n`),
	);
	const right = `Up to date: ${drawn.pages.length === 1 ? '1 page' : `${drawn.pages.length} pages`} in ${out.name}\n`;
	world.out.write(visible(lines.length === 0 ? right : lines.join('')));
	const status = await reportFaults(drawn.opened, drawn.read, setting);
	return lines.length > 0 ? 1 : status;
}

/** Files that are called like a page, in a format that was asked for, and that no page is now. */
function leftOver({ pages, formats, isAll }: Drawn, { path }: Out): string[] {
	if (!isAll) return [];
	const drawn = new Set(pages.map(({ name }) => name));
	const endings = new Set(formats.map(({ extension }) => extension));
	return filesIn(path).filter((name) => {
		const [, base = '', ending = ''] = /^(.*)\.([^.]+)$/.exec(name) ?? [];
		return !drawn.has(name) && endings.has(ending) && (base === LOG_NAME || isCalendarDate(base));
	});
}
