import { mark } from './marks.ts';
import { addBlock, anyMeeting, type Planter } from './planter.ts';

/** Words that nobody else says. */
const SECRET = 'the parents of one child asked for another social worker';

/** Somebody in no list. */
const NAME = 'Tobias Quillfeather';

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
	passage(
		'restricted-action',
		'a footnote of it',
		`It was said: <!-- restricted -->${SECRET}[^q]<!-- /restricted -->.\n\n${mark('restricted-action')}[^q]: In the spring.`,
	),
	passage(
		'restricted-name',
		'named once more',
		`It was said: <!-- restricted -->${NAME} asked for it<!-- /restricted -->. ${mark('restricted-name')}${NAME} waits.`,
	),
	passage('public-risk', 'the ages of children', `It was said: two children ${mark('public-risk')}aged 2 and 3½ wait.`),
	passage('public-risk', 'an address', `It was said: write to ${mark('public-risk')}desk@board.example at once.`),
];
