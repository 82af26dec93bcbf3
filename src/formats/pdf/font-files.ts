/** The fonts that come with alb, by their purpose. */
export const FONTS = {
	regular: 'AtkinsonHyperlegibleNext_400Regular.ttf',
	bold: 'AtkinsonHyperlegibleNext_600SemiBold.ttf',
	italic: 'AtkinsonHyperlegibleNext_400Regular_Italic.ttf',
	boldItalic: 'AtkinsonHyperlegibleNext_600SemiBold_Italic.ttf',
	mono: 'DejaVuSansMono.ttf',
	/** Greek, Cyrillic, Hebrew, Arabic and signs. */
	wide: 'DejaVuSans.ttf',
} as const;
