// Parts of libraries that alb never runs and that each start would pay for: replaced in the bundle.

/** What of fflate png-js asks for, without the thread that it would start, whose errors nobody could catch. */
export const unpackingAtOnce = `import { unzlibSync } from 'fflate';
export const unzlib = (bytes, take) => take(null, unzlibSync(bytes));`;

/** What stands in for what, and why. `file` is the library's, `import` what of it is replaced (none: the file itself). */
const table = [
	{
		why: 'gray-matter only splits: without its engines it carries no js-yaml, and no eval that a minutes file could reach',
		library: 'gray-matter',
		file: 'lib/engines.js',
		contents: 'module.exports = {};',
	},
	{
		why: 'alb has no subcommands in programs of their own',
		library: 'commander',
		file: 'lib/command.js',
		import: 'node:child_process',
		contents: 'module.exports = {};',
	},
	{
		why: 'an import of node:process opens the three standard streams',
		library: 'commander',
		file: 'lib/command.js',
		import: 'node:process',
		contents: 'module.exports = globalThis.process;',
	},
	{
		why: 'whether there is colour comes from the world: use new Chalk({ level })',
		library: 'chalk',
		file: 'source/index.js',
		import: '#supports-color',
		contents: 'export default { stdout: false, stderr: false };',
	},
	{
		why: 'a font of a board is a TTF or OTF file: what unpacks WOFF2 is half of all that writes PDF',
		library: 'fontkit',
		file: 'dist/module.mjs',
		import: 'brotli/decompress.js',
		contents: "module.exports = () => { throw new Error('WOFF2 is not read'); };",
	},
	{
		why: 'a picture is unpacked at once: pages are printed without waiting, and a torn picture is refused',
		library: 'png-js',
		file: 'lib/png-js.browser.js',
		import: 'fflate',
		contents: unpackingAtOnce,
	},
];

const slashes = (/** @type {string} */ path) => path.replaceAll('\\', '/');

/** @type {import('esbuild').Plugin} */
export const standIns = {
	name: 'stand-ins',
	setup(build) {
		const used = new Set();
		for (const row of table) {
			const place = `/node_modules/${row.library}/${row.file}`;
			const namespace = `${row.library}, without ${row.import ?? row.file}`;
			const load = () => {
				used.add(row);
				return { contents: row.contents, resolveDir: process.cwd() };
			};
			if (row.import) {
				build.onResolve({ filter: new RegExp(`^${row.import}$`) }, ({ path, importer }) =>
					slashes(importer).endsWith(place) ? { path, namespace } : undefined,
				);
				build.onLoad({ filter: /.*/, namespace }, load);
			} else {
				build.onLoad({ filter: /\.js$/ }, ({ path }) => (slashes(path).endsWith(place) ? load() : undefined));
			}
		}
		// A library that has moved its files is to be noticed here, not in the start-up time.
		build.onEnd(({ metafile }) => {
			const files = Object.keys(metafile?.inputs ?? {});
			const missed = table.filter(
				(row) => !used.has(row) && files.some((file) => file.includes(`node_modules/${row.library}/`)),
			);
			return {
				errors: missed.map((row) => ({ text: `${row.library} has changed: no ${row.import ?? row.file} there` })),
			};
		});
	},
};
