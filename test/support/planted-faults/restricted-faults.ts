import { mark } from './marks.ts';
import { addBlock, anyMeeting, type Planter } from './planter.ts';

/** Words that nobody else says. */
const SECRET = 'the parents of one child asked for another social worker';

/** A passage at the start of the discussion, in minutes that are else as they were. */
function passage(rule: string, what: string, text: string): Planter {
	return {
		rule,
		what,
		plant(book, random) {
			const { meeting, before } = anyMeeting(book, random);
			const after = addBlock(before, { text });
			return { claims: [`${meeting}`, 'restricted'], changes: [{ meeting, to: () => after }] };
		},
	};
}

export const restrictedFaults: readonly Planter[] = [
	passage('restricted-form', 'it never ends', `It was said: ${mark('restricted-form')}<!-- restricted --> ${SECRET}.`),
	passage(
		'restricted-form',
		'it never begins',
		`It was said: ${SECRET} ${mark('restricted-form')}<!-- /restricted -->.`,
	),
	passage(
		'restricted-form',
		'it never begins',
		`It was said: ${SECRET} ${mark('restricted-form')}<!-- /restricted -->.`,
	),
	passage('restricted-form', 'misspelt', `It was said: ${mark('restricted-form')}<!-- resticted --> ${SECRET}.`),
	passage(
		'restricted-repeated',
		'said once more',
		`It was said: <!-- restricted -->${SECRET}<!-- /restricted -->. And again: ${mark('restricted-repeated')}${SECRET}.`,
	),
];
