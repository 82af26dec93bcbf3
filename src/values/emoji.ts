/**
 * An emoji made of several characters: joined (👩‍🌾) or a flag of letters (🏴󠁧󠁢󠁷󠁬󠁳󠁿). The joiners and letters in it are
 * part of the picture, so they hide nothing. (Unicode Technical Standard 51, ED-15a and ED-16.)
 */
export const JOINED_EMOJI =
	/\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]{0,2}(?:\u200d\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]{0,2})+|\u{1f3f4}[\u{e0061}-\u{e007a}]{2,6}\u{e007f}/gu;
