import type { Person } from '../../model/people/person.ts';
import { groupBy } from '../../values/group-by.ts';
import { foldWord } from '../../values/status.ts';

/** Who holds which office at a meeting. */
export interface Offices {
	/** By the office, `clerk` or `vice chair`. */
	readonly holders: ReadonlyMap<string, readonly Person[]>;
	/** Roles that one person alone has, by their first word: `head of finance`. */
	readonly roles: ReadonlyMap<string, readonly { readonly role: string; readonly person: Person }[]>;
}

const NOUN = 'chair(?:man|woman|person)?|president|convenor|convener|clerk|secretary|treasurer';
/** Words before an office that do not make it another one. */
const OF_THE_BOARD =
	'(?:(?:hon|honorary|parish|town|council|board|company|trust|acting|interim|independent|committee|club|the|our)\\.? )*';
const DEPUTY = '(?<deputy>(?:vice|deputy|co)[ -]?)?';
const OFFICE_IN_ROLE = new RegExp(
	`^${OF_THE_BOARD}${DEPUTY}(?<noun>${NOUN})(?:$| to | \\(| of (?:the )?(?:board|council|meeting|committee|trust|governors|trustees|company)$)`,
	'u',
);
const GAP = '[\\s\\u00a0]{1,4}';
const OFFICE = new RegExp(
	`(?<the>(?:[Tt]he|[Oo]ur)${GAP})?(?:[Aa]cting${GAP})?(?<deputy>(?:[Vv]ice|[Dd]eputy|[Cc]o)(?:${GAP}|-))?(?<noun>(?:[Cc]hair(?:man|woman|person)?|[Pp]resident|[Cc]onven[oe]r|[Cc]lerk|[Ss]ecretary|[Tt]reasurer))(?![\\p{L}\\p{N}]|-\\p{L}|${GAP}(?:[Oo]f|[Ff]or[ ]the|[Gg]eneral|[Tt]o[ ](?:the|our)[ ](?:[Bb]oard|[Cc]ouncil|[Cc]ommittee|[Tt]rust|[Gg]overnors))(?!\\p{L}))`,
	'uy',
);
/** Before the words of a role. */
const THE = new RegExp(`(?:[Tt]he|[Oo]ur)${GAP}`, 'uy');
/** Roles that several may have, whether or not they are listed. */
const NO_OFFICES = new Set(
	'member guest observer visitor resident parent staff officer governor trustee councillor volunteer public director'.split(
		' ',
	),
);

/**
 * The offices of a meeting, from the roles in its lists; `inChair` is who was in the chair, where the minutes say so. An
 * office may be written in place of an organisation. Whoever has the role of a chair and sent apologies was not in the chair.
 */
export function officesOf(
	invitees: readonly Person[],
	apologies: readonly Person[],
	inChair?: readonly Person[],
): Offices {
	const invited = new Set(invitees);
	const holders = new Map<string, Person[]>();
	for (const person of [...invitees, ...apologies]) {
		for (const office of new Set([person.role, person.organisation].flatMap((text) => officesIn(text ?? '')))) {
			if (office !== 'chair' || invited.has(person)) add(holders, office, person);
		}
	}
	if (inChair) holders.set('chair', [...inChair]);
	const byRole = groupBy([...invitees, ...apologies], ({ role = '' }) => foldWord(role));
	const roles = new Map<string, { readonly role: string; readonly person: Person }[]>();
	for (const [role, [person, ...others]] of byRole) {
		if (!person || role === '' || others.length > 0 || NO_OFFICES.has(role)) continue;
		add(roles, role.split(' ', 1)[0] ?? '', { role, person });
	}
	return { holders, roles };
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
	const others = map.get(key);
	if (others) others.push(value);
	else map.set(key, [value]);
}

function officesIn(role: string): string[] {
	return foldWord(role)
		.split(/ ?[,;/&+] ?| and /u)
		.flatMap((part) => {
			const { deputy, noun } = OFFICE_IN_ROLE.exec(part)?.groups ?? {};
			return noun === undefined ? [] : [nameOffice(noun, deputy)];
		});
}

function nameOffice(noun: string, deputy = ''): string {
	const bare = noun
		.toLowerCase()
		.replace(/^chair.*/, 'chair')
		.replace('convener', 'convenor');
	const kind = deputy.toLowerCase().replace(/[\s-]/gu, '').replace('deputy', 'vice');
	return kind === '' ? bare : `${kind} ${bare}`;
}

/** An office at an index of a text: whose it is, and where it ends; where a name follows it (`Chair Lorna Hunt`), where that begins. */
export interface OfficeFound {
	readonly written: string;
	readonly end: number;
	readonly fits: readonly Person[];
	readonly name?: number;
}

export function officeAt(text: string, index: number, { holders, roles }: Offices): OfficeFound | undefined {
	OFFICE.lastIndex = index;
	const { 0: written, groups } = OFFICE.exec(text) ?? { 0: undefined };
	if (written !== undefined && (groups?.['the'] !== undefined || /^\p{Lu}/u.test(written))) {
		const end = index + written.length;
		const fits = holders.get(nameOffice(groups?.['noun'] ?? '', groups?.['deputy'])) ?? [];
		const gap = /^[ \u00a0]{1,3}(?=\p{Lu})/u.exec(text.slice(end, end + 4))?.[0];
		return { written, end, fits, ...(gap !== undefined && { name: end + gap.length }) };
	}
	return roleAt(text, index, roles);
}

/** A role that one person alone has: `the Head of Finance`; a role of one word needs its article. */
function roleAt(text: string, index: number, roles: Offices['roles']): OfficeFound | undefined {
	if (roles.size === 0) return undefined;
	THE.lastIndex = index;
	const start = index + (THE.exec(text)?.[0].length ?? 0);
	const words = text.slice(start, start + 80);
	const first = /^\p{L}[^\s,.;:]{0,40}/u.exec(words)?.[0];
	for (const { role, person } of roles.get(foldWord(first ?? '')) ?? []) {
		const written = words.slice(0, role.length);
		const isWhole = foldWord(written) === role && !/^[\p{L}\p{M}\p{N}]/u.test(words.slice(role.length));
		if (!isWhole || (start === index && (!role.includes(' ') || !/^\p{Lu}/u.test(written)))) continue;
		return { written: text.slice(index, start + role.length), end: start + role.length, fits: [person] };
	}
	return undefined;
}
