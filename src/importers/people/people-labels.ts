/** A label at the beginning of a line of the front part: `Invitees: …`, `Date: …`. */
export interface FrontLabel {
	/** The list of the people after it. */
	readonly list?: 'invitees' | 'apologies' | 'absent';
	/** The role of the people after it: `Chair: …`. */
	readonly role?: string;
	readonly fact?: 'date' | 'location' | 'next-meeting' | 'other';
	readonly label: string;
	readonly rest: string;
}

const LISTS: readonly (readonly [NonNullable<FrontLabel['list']>, RegExp])[] = [
	[
		'apologies',
		/^(?:(?:with )?apols?|apolog(?:y|ies)(?: (?:for absence|and absences?|received|noted|sent|given|from|were received from|for absence received from|received from|for absence were received from)){0,2}|sent apologies|apologies sent|members? (?:who sent|sending) apologies)$/i,
	],
	[
		'absent',
		/^(?:absent|absentees?|absence|not present|members not present|did not attend|not in attendance|absent without apology|absent without apologies|non[- ]attend(?:ance|ees))$/i,
	],
	[
		'invitees',
		/^(?:(?:those |members |board members |all |also |core members |councillors |governors |trustees |directors |officers |voting members |partners )?(?:present|attending|attended|in attendance|attendance)(?: members| by invitation| were| officers| via (?:teams|zoom))?|invitees|invited|invitations|attendees|attendants|members(?: in attendance)?|board members|non[- ]?members|participants|guests?|observers?|officers|voting members|non-voting members|advisers|advisors|councillors|governors|trustees|directors|by invitation|present at the meeting|additional attendees|other attendees|others? in attendance|also in attendance|other officers present|presenters|visitors|public|members of the public|in attendance and apologies|membership)$/i,
	],
];

const ROLES =
	/^(?:chair(?:ed by|man|woman|person)?|in the chair|co-?chairs?|vice[- ]chair|deputy chair|minutes(?: taken)? by|minute[- ]taker|minutes|minuted by|notes(?: taken)? by|note[- ]taker|notes|clerk(?: to the (?:board|governors|council))?|secretary|secretariat|taken by|chairing|support|admin(?:istrator)?|business manager|lead)$/i;

const FACTS: readonly (readonly [NonNullable<FrontLabel['fact']>, RegExp])[] = [
	[
		'next-meeting',
		/^(?:(?:date|time|date and time|dates) of (?:the )?next meetings?|next meeting(?: date)?|next meetings)$/i,
	],
	[
		'date',
		/^(?:date|meeting date|date of (?:the )?meeting|date (?:and|&|\/) time|date\/time|day|when|held on|meeting held on|date of minutes|day and date)$/i,
	],
	['location', /^(?:venue|location|place|where|held at|meeting venue|meeting location|meeting place|room)$/i],
	[
		'other',
		/^(?:time|start(?: time)?|start\/finish|finish(?: time)?|end(?: time)?|duration|meeting(?: title| name)?|title|subject|version|status|reference|ref|type of meeting|meeting type|purpose|circulation|distribution|cc|copies)$/i,
	],
];

/** The label at the beginning of a line, where it is one that the front part of minutes has. */
export function labelOf(text: string): FrontLabel | undefined {
	const [, words, rest = ''] = /^([^:–\n]{2,60}?)(?<!\s)\s*(?::|\s[–-](?=\s)|–)[-–]?\s*(.*)$/su.exec(text) ?? [];
	return words === undefined ? bareLabel(text) : (meaningOf(words, rest) ?? bareLabel(text));
}

/** A label alone on its line, or separated from the people after it only by a space: `Present Ann Bell, …`. */
function bareLabel(text: string): FrontLabel | undefined {
	const bare = text
		.trimEnd()
		.replace(/[.:–-]$/u, '')
		.trimEnd();
	if (bare.length < 60) {
		const alone = meaningOf(bare, '');
		if (alone) return alone.fact === undefined && alone.role === undefined ? alone : undefined;
	}
	const [, words = '', rest = ''] =
		/^(Present|PRESENT|In attendance|IN ATTENDANCE|In Attendance|Apologies|APOLOGIES|Apols|Attendees)[\s\u00a0]+(?=(?:\p{Lu}|[–-]))(.*)$/su.exec(
			text,
		) ?? [];
	return words === '' ? undefined : meaningOf(words, rest);
}

function meaningOf(words: string, rest: string): FrontLabel | undefined {
	const label = words
		.replace(/[\s\u00a0]+/gu, ' ')
		.replace(/[*_()]/g, '')
		.trim();
	const bare = label.replace(/^(?:\d{1,2}[.)]?|[a-z]\))\s+/i, '');
	const list = LISTS.find(([, pattern]) => pattern.test(bare))?.[0];
	if (list) return { list, label, rest };
	if (ROLES.test(bare)) return { list: 'invitees', role: roleOf(bare), label, rest };
	const fact = FACTS.find(([, pattern]) => pattern.test(bare))?.[0];
	return fact && { fact, label, rest };
}

/** The role in a label: `Chaired by` is the chair; `Minutes taken by` stays as it was written. */
function roleOf(label: string): string {
	if (/^(?:chair|in the chair)/i.test(label) && !/^chair(?:man|woman|person)/i.test(label)) return 'Chair';
	const plain = label === label.toUpperCase() ? label.toLowerCase() : label;
	return plain.charAt(0).toUpperCase() + plain.slice(1);
}
