import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { project, type Run, run } from './board.ts';
import { needsTool } from './needs.ts';

/**
 * Types on a terminal: a pseudo-terminal of python3's, in which `bin/alb.js` runs. Each step is typed as soon as the
 * screen shows what it waits for, after what the steps before it waited for.
 */
const TYPIST = `
import json, os, pty, re, select, sys, time
words, steps = json.loads(sys.argv[1])
pid, screen = pty.fork()
if pid == 0:
    os.execv(words[0], words)
seen, at, end = '', 0, time.time() + 50
def read():
    global seen
    if not select.select([screen], [], [], max(0, end - time.time()))[0]:
        os.kill(pid, 9)
        raise SystemExit('nothing came any more after: ' + seen[at:])
    try:
        more = os.read(screen, 4096)
    except OSError:
        more = b''
    seen += more.decode()
    return more
for shown, typed in steps:
    while shown not in seen[at:]:
        if not read():
            raise SystemExit('never shown: ' + shown + '; but: ' + seen[at:])
    at = seen.index(shown, at) + len(shown)
    os.write(screen, typed.encode())
while read():
    pass
status = os.waitpid(pid, 0)[1]
sys.stdout.write(re.sub(r'\\x1b\\[[0-9;]*[A-Za-z]|\\r', '', seen))
raise SystemExit(os.waitstatus_to_exitcode(status))
`;

/** The options of tests that type on a terminal. */
export const withTerminal = needsTool(
	'python3 (3.9 or later, with pty)',
	spawnSync('python3', ['-c', 'import pty, os; os.waitstatus_to_exitcode']).status === 0,
);

/** `alb` on a terminal, typed on step by step: what is waited for, and what is typed then. `out` is all that the screen showed. */
export function albOnTerminal(
	dir: string,
	words: readonly string[],
	steps: readonly (readonly [shown: string, typed: string])[],
): Promise<Run> {
	const command = [process.execPath, join(project, 'bin/alb.js'), ...words];
	return run(dir, 'python3', ['-c', TYPIST, JSON.stringify([command, steps])], { env: { TERM: 'xterm' } });
}
