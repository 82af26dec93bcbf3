/** A command of a console block in a document: what is after its `$`, and after the `>` of the lines that go on. */
export interface ConsoleCommand {
	readonly text: string;
	/** What the last comment before its block says: `<!-- 2025-01-16, Ben Tranter -->`. */
	readonly comment: string;
}

const BLOCK = /^```console\n([\s\S]*?)^```$/gm;
const COMMENT = /^<!-- (.*) -->$/gm;

/**
 * Replays the console blocks of a document: `run` gets all of their commands in order and returns what each says. What
 * comes back is the document as it then reads; where it was true, the same.
 */
export async function replay(
	document: string,
	run: (commands: readonly ConsoleCommand[]) => Promise<readonly string[]>,
): Promise<string> {
	const blocks = [...document.matchAll(BLOCK)].map(({ 1: content = '', index }) => {
		const comment = [...document.slice(0, index).matchAll(COMMENT)].at(-1)?.[1] ?? '';
		return { comment, shown: shownCommands(content) };
	});
	const commands = blocks.flatMap(({ comment, shown }) =>
		shown.map((lines) => ({ comment, text: lines.map((line) => line.slice(2)).join('\n') })),
	);
	const said = (await run(commands))[Symbol.iterator]();
	const again = blocks.map(({ shown }) =>
		shown.map((lines) => `${lines.join('\n')}\n${closed(said.next().value ?? '')}`).join(''),
	);
	const next = again[Symbol.iterator]();
	return document.replace(BLOCK, () => `\`\`\`console\n${next.next().value ?? ''}\`\`\``);
}

/** The commands of a block, each by its lines; all that is not a command is what one has said. */
function shownCommands(content: string): string[][] {
	const commands: string[][] = [];
	let goesOn = false;
	for (const line of content.split('\n')) {
		if (line.startsWith('$ ')) commands.push([line]);
		else if (goesOn && /^>(?: |$)/.test(line)) commands.at(-1)?.push(line);
		else {
			goesOn = false;
			continue;
		}
		goesOn = true;
	}
	return commands;
}

function closed(said: string): string {
	return said === '' || said.endsWith('\n') ? said : `${said}\n`;
}
