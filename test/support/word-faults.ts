import { all, type Element, openWord, saying, type WordPackage, within } from './word-package.ts';

/**
 * What Word would call damage, or repair without saying so: the order of properties, parts that nothing leads to or that lead
 * nowhere, styles and lists that are not there. Word itself is not at hand; this is the standard (ECMA-376, part 1).
 */
export function wordFaults(bytes: Uint8Array): readonly string[] {
	const file = openWord(bytes);
	const parts = [...file.parts.keys()];
	const xml = parts.filter((path) => path.endsWith('.xml') && path.startsWith('word/'));
	return [
		...xml.flatMap((path) => disorder(file.root(path)).map((fault) => `${path}: ${fault}`)),
		...wayFaults(file),
		...xml.flatMap((path) => nameFaults(path, file)),
		...all(file.root('word/document.xml'), 'w:tbl').flatMap(tableFaults),
	];
}

/** The children of an element in the order of the standard. */
const SEQUENCES: Readonly<Record<string, string>> = {
	'w:pPr':
		'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
	'w:rPr':
		'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
	'w:tblPr':
		'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
	'w:tcPr': 'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
	'w:tblBorders': 'top left start bottom right end insideH insideV',
	'w:tcBorders': 'top left start bottom right end insideH insideV tl2br tr2bl',
	'w:tblCellMar': 'top left start bottom right end',
	'w:pBdr': 'top left bottom right between bar',
	'w:sectPr':
		'headerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid',
	'w:style':
		'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
	'w:styles': 'docDefaults latentStyles style',
	'w:docDefaults': 'rPrDefault pPrDefault',
	'w:tblStylePr': 'pPr rPr tblPr trPr tcPr',
	'w:numbering': 'numPicBullet abstractNum num numIdMacAtCleanup',
	'w:abstractNum': 'nsid multiLevelType tmpl name styleLink numStyleLink lvl',
	'w:num': 'abstractNumId lvlOverride',
	'w:lvl': 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
	'w:numPr': 'ilvl numId numberingChange ins',
	'w:tbl': 'bookmarkStart bookmarkEnd tblPr tblGrid tr',
	'w:tr': 'tblPrEx trPr tc',
	'w:settings':
		'writeProtection view zoom removePersonalInformation mirrorMargins defaultTabStop autoHyphenation evenAndOddHeaders characterSpacingControl footnotePr endnotePr compat docVars rsids themeFontLang clrSchemeMapping decimalSymbol listSeparator',
};

function disorder(element: Element): readonly string[] {
	const order = SEQUENCES[element.name]?.split(' ');
	// Headers and footers may be named in any order.
	const names = within(element).map(({ name }) => name.replace('w:', '').replace('footerReference', 'headerReference'));
	const foreign = order ? names.filter((name) => !order.includes(name) && !name.includes(':')) : [];
	const places = order ? names.map((name) => order.indexOf(name)).filter((at) => at >= 0) : [];
	const once = order && !/^w:(?:styles?|numbering|abstractNum|num|tbl|tr|sectPr)$/.test(element.name);
	return [
		...foreign.map((name) => `${element.name} has ${name}, which the standard does not`),
		...(places.some((at, index) => at < (places[index - 1] ?? 0)) ? [`${element.name}: ${names.join(' ')}`] : []),
		...(once && new Set(names).size < names.length ? [`${element.name} has one twice: ${names.join(' ')}`] : []),
		...within(element).flatMap(disorder),
	];
}

/** The ways from part to part, and what kind of content each part is. */
function wayFaults(file: WordPackage): readonly string[] {
	const { parts, root } = file;
	const types = root('[Content_Types].xml');
	const endings = within(types, 'Default').map((one) => one.attributes['Extension']);
	const named = within(types, 'Override').map((one) => one.attributes['PartName']?.slice(1) ?? '');
	const reached = new Set(['[Content_Types].xml']);
	const ways = [...parts.keys()].filter((path) => path.endsWith('.rels'));
	const faults = ways.flatMap((path) => {
		const owner = path.replace('_rels/', '').replace(/\.rels$/, '');
		const ids = within(root(path)).map((one) => one.attributes['Id']);
		const targets = within(root(path))
			.filter(({ attributes }) => attributes['TargetMode'] !== 'External')
			.map(({ attributes }) => owner.slice(0, owner.lastIndexOf('/') + 1) + attributes['Target']);
		for (const reachable of [path, ...targets]) reached.add(reachable);
		return [
			...(owner === '' || parts.has(owner) ? [] : [`${path} belongs to no part`]),
			...(new Set(ids).size < ids.length ? [`${path} has an id twice`] : []),
			...targets
				.filter((target) => !parts.has(target))
				.map((target) => `${path} leads to ${target}, which is not there`),
		];
	});
	const isTold = (path: string) => named.includes(path) || endings.includes(path.slice(path.lastIndexOf('.') + 1));
	return [
		...faults,
		...[...parts.keys()].filter((path) => !reached.has(path)).map((path) => `nothing leads to ${path}`),
		...[...parts.keys()].filter((path) => !isTold(path)).map((path) => `the kind of ${path} is not said`),
		...named.filter((path) => !parts.has(path)).map((path) => `${path} has a kind, and is not there`),
	];
}

/** What a part names: styles, lists, footnotes, links. */
function nameFaults(path: string, { parts, root }: WordPackage): readonly string[] {
	const part = root(path);
	const valuesOf = (element: Element, name: string, attribute: string) =>
		all(element, name).map(({ attributes }) => attributes[attribute] ?? '');
	const styles = valuesOf(root('word/styles.xml'), 'w:style', 'w:styleId');
	const lists = valuesOf(root('word/numbering.xml'), 'w:num', 'w:numId');
	const notes = parts.has('word/footnotes.xml') ? valuesOf(root('word/footnotes.xml'), 'w:footnote', 'w:id') : [];
	const relationships = `word/_rels/${path.slice('word/'.length)}.rels`;
	const links = parts.has(relationships) ? valuesOf(root(relationships), 'Relationship', 'Id') : [];
	const missing = (what: string, used: readonly string[], there: readonly string[]) =>
		used.filter((id) => !there.includes(id)).map((id) => `${path} names the ${what} ${id}, which is not there`);
	return [
		...['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next', 'w:link'].flatMap((name) =>
			missing('style', valuesOf(part, name, 'w:val'), styles),
		),
		...missing('list', valuesOf(part, 'w:numId', 'w:val'), lists),
		...missing('footnote', valuesOf(part, 'w:footnoteReference', 'w:id'), notes),
		...missing('link', valuesOf(part, 'w:hyperlink', 'r:id'), links),
		...['w:headerReference', 'w:footerReference'].flatMap((name) =>
			missing('part', valuesOf(part, name, 'r:id'), links),
		),
		...(new Set(styles).size < styles.length ? ['a style is there twice'] : []),
	];
}

/** Each row fills the grid, and each cell ends with a paragraph. */
function tableFaults(table: Element): readonly string[] {
	const grid = all(table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
	const width = Number(all(table, 'w:tblW')[0]?.attributes['w:w']);
	const total = grid.reduce((sum, one) => sum + one, 0);
	const rows = within(table, 'w:tr').flatMap((row) => {
		const cells = within(row, 'w:tc');
		const spans = cells.map((cell) => Number(all(cell, 'w:gridSpan')[0]?.attributes['w:val'] ?? 1));
		const filled = spans.reduce((sum, one) => sum + one, 0);
		return [
			...(filled === grid.length ? [] : [`a row fills ${filled} of ${grid.length} columns: ${saying(row)}`]),
			...(cells.every((cell) => within(cell).at(-1)?.name === 'w:p') ? [] : ['a cell does not end with a paragraph']),
		];
	});
	return [
		...(total === width ? [] : [`the columns are ${total} wide, the table ${width}`]),
		...(grid.every((one) => one > 0) ? [] : [`a column has no width: ${grid.join(', ')}`]),
		...rows,
	];
}
