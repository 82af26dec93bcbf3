/** What "alb serve" adds to each page: it loads the page anew when the minutes have changed, and shows what is wrong with them. */

const version = document.querySelector<HTMLMetaElement>('meta[name="alb-version"]')?.content;
let changes: EventSource | undefined;

/** A browser keeps few connections to one address: a page that nobody sees gives its own back. */
function listen(): void {
	changes?.close();
	changes = document.hidden ? undefined : new EventSource('/-/changes');
	changes?.addEventListener('message', ({ data }: MessageEvent<string>) => {
		const state = JSON.parse(data) as { readonly version: string; readonly trouble: string };
		if (state.version !== version) location.reload();
		else showTrouble(state.trouble);
	});
}

document.addEventListener('visibilitychange', listen);
listen();

function showTrouble(trouble: string): void {
	const before = document.querySelector('#trouble');
	if (trouble === '') {
		before?.remove();
		return;
	}
	const notice = before ?? document.createElement('pre');
	notice.id = 'trouble';
	notice.className = 'draft';
	notice.setAttribute('role', 'alert');
	notice.textContent = trouble;
	if (!before) document.body.prepend(notice);
}
