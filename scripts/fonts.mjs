// The fonts that come with alb, for formats that have to hold their letters.

/** Where they are from, and the name and the file of their licence. */
export const fontPackages = [
	{
		folder: 'node_modules/@expo-google-fonts/atkinson-hyperlegible-next',
		licence: 'OFL-1.1',
		text: 'LICENSE_FONT',
		files: [
			'400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
			'400Regular_Italic/AtkinsonHyperlegibleNext_400Regular_Italic.ttf',
			'600SemiBold/AtkinsonHyperlegibleNext_600SemiBold.ttf',
			'600SemiBold_Italic/AtkinsonHyperlegibleNext_600SemiBold_Italic.ttf',
		],
	},
	{
		folder: 'node_modules/dejavu-fonts-ttf',
		licence: 'Bitstream Vera and Arev',
		text: 'LICENSE',
		files: ['ttf/DejaVuSans.ttf', 'ttf/DejaVuSansMono.ttf'],
	},
];
