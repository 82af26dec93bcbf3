import { STYLE } from '../html/style.ts';
import { actionPage } from './action-page.ts';
import { chartsPage } from './charts-page.ts';
import { decisionsPage } from './decisions-page.ts';
import { frontPage } from './front-page.ts';
import { logPage } from './log-page.ts';
import { meetingPage } from './meeting-page.ts';
import { peoplePage } from './people-page.ts';
import { personPage } from './person-page.ts';
import { searchPage } from './search-page.ts';
import type { SiteDocument, SiteFile } from './site.ts';
import { STYLE_FILE, writePage } from './site-page.ts';
import { SITE_STYLE } from './site-style.ts';
import { topicsPage } from './topics-page.ts';
import { layOut } from './whole-site.ts';

/** Draws a site: all its files, which depend on the document alone. */
export function drawSite(document: SiteDocument): SiteFile[] {
	const site = layOut(document);
	const pages = [
		frontPage(site),
		logPage(site),
		decisionsPage(site),
		topicsPage(site),
		peoplePage(site),
		chartsPage(site),
		searchPage(site),
		...site.sheets.map((sheet) => meetingPage(site, sheet)),
		...site.log.actions.map((action) => actionPage(site, action)),
		...site.people.map((person) => personPage(site, person)),
	];
	return [...pages.map((page) => writePage(site, page)), { name: STYLE_FILE, content: STYLE + SITE_STYLE }];
}
