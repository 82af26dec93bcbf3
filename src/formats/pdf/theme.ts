import { create, type Font } from 'fontkit';
import type { BoardFont } from '../../model/board/look.ts';
import { formatPlace } from '../../values/place.ts';
import type { Design, Misfit } from '../format.ts';
import { FONTS } from './font-files.ts';
import { pictureFault } from './pictures.ts';
import type { Theme } from './print-paper.ts';
import type { Face, Typeface, Typefaces } from './typefaces.ts';

/** The theme for a board's papers; or what is wrong with the fonts and the logo that it gives. */
export function themeOf({ font = () => new Uint8Array(), board = {}, files = new Map() }: Design): Theme | Misfit {
	const mistakes: string[] = [];
	const logo = board.logo && files.get(board.logo.file);
	const fault = logo && pictureFault(logo);
	if (board.logo && fault) mistakes.push(`${formatPlace(board.logo.place)}  ${board.logo.file} ${fault}`);
	const own = ownFonts(board.font, files, mistakes);
	if (mistakes.length > 0) return { mistakes };
	return {
		typefaces: typefacesOf(font, own),
		...(board.colour !== undefined && { colour: board.colour }),
		...(logo && { logo }),
	};
}

type OwnFonts = Partial<Record<keyof BoardFont, Font>>;

function ownFonts(named: BoardFont | undefined, files: ReadonlyMap<string, Uint8Array>, mistakes: string[]): OwnFonts {
	const fonts: OwnFonts = {};
	for (const face of ['regular', 'bold', 'italic', 'boldItalic'] as const) {
		const { file, place } = named?.[face] ?? {};
		const bytes = file === undefined ? undefined : files.get(file);
		if (!place || !bytes) continue;
		const font = readFont(bytes);
		if (font) fonts[face] = font;
		else
			mistakes.push(
				`${formatPlace(place)}  ${file} is not a font that alb can read; use a file that ends in .ttf or .otf`,
			);
	}
	return fonts;
}

function readFont(bytes: Uint8Array): Font | undefined {
	try {
		const font = create(bytes);
		if (!('layout' in font)) return undefined;
		// Faults in the tables of a font come to light when they are used.
		font.layout('Minutes');
		return font.hasGlyphForCodePoint(0x41) ? font : undefined;
	} catch {
		return undefined;
	}
}

/** For each face: the board's own font first, then alb's, then the font with the most characters. */
function typefacesOf(read: NonNullable<Design['font']>, own: OwnFonts): Typefaces {
	const comes = (name: keyof typeof FONTS) => {
		const font = readFont(read(FONTS[name]));
		if (!font) throw new Error(`the font ${FONTS[name]} of alb is missing: install alb again`);
		return font;
	};
	const [regular, bold, italic, boldItalic] = [comes('regular'), comes('bold'), comes('italic'), comes('boldItalic')];
	const alb = { regular, bold, italic, boldItalic };
	const wide = comes('wide');
	const chain = (face: Exclude<Face, 'mono'>): readonly Typeface[] => {
		const isBold = face === 'bold' || face === 'boldItalic';
		const isItalic = face === 'italic' || face === 'boldItalic';
		const made = (font: Font, name: string): Typeface => ({
			key: `${name} ${face}`,
			font,
			thicken: isBold,
			slant: isItalic,
		});
		const drawn = (font: Font, name: string): Typeface => ({ ...made(font, name), thicken: false, slant: false });
		const mine = own[face];
		return [
			...(mine ? [drawn(mine, 'own')] : own.regular ? [made(own.regular, 'own')] : []),
			drawn(alb[face], 'alb'),
			made(wide, 'wide'),
		];
	};
	const mono = [
		{ key: 'mono', font: comes('mono'), thicken: false, slant: false },
		...chain('regular').map((typeface) => ({ ...typeface })),
	];
	return {
		regular: chain('regular'),
		bold: chain('bold'),
		italic: chain('italic'),
		boldItalic: chain('boldItalic'),
		mono,
	};
}
