import { SEPARATORS } from './footnotes.ts';
import { word, wordPart } from './properties.ts';

/** The settings of the file: Word opens it in its current mode, not in that of Word 2007. */
export function settingsPart(language: string, hasFootnotes: boolean): string {
	return wordPart(
		'settings',
		word('zoom', { percent: 100 }),
		word('defaultTabStop', { val: 720 }),
		word('characterSpacingControl', { val: 'doNotCompress' }),
		hasFootnotes
			? word(
					'footnotePr',
					{},
					Object.values(SEPARATORS).map((id) => word('footnote', { id })),
				)
			: undefined,
		word(
			'compat',
			{},
			Object.entries(COMPATIBILITY).map(([name, val]) =>
				word('compatSetting', { name, uri: 'http://schemas.microsoft.com/office/word', val }),
			),
		),
		word('themeFontLang', { val: language }),
		word('decimalSymbol', { val: '.' }),
		word('listSeparator', { val: ',' }),
	);
}

const COMPATIBILITY = {
	compatibilityMode: 15,
	overrideTableStyleFontSizeAndJustification: 1,
	enableOpenTypeFeatures: 1,
	doNotFlipMirrorIndents: 1,
	differentiateMultirowTableHeaders: 1,
};
