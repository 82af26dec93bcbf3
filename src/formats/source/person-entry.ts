import { stringify } from 'yaml';
import type { Person } from '../../model/people/person.ts';

/**
 * A person in a list of the front matter: `  MH: { name: Dr Mac Heath, role: Chair }`, quoted where YAML needs it.
 */
export function personEntry({ initials, name, role, organisation, for: absent }: Omit<Person, 'place'>): string {
	const details = {
		name,
		...(role !== undefined && { role }),
		...(organisation !== undefined && { organisation }),
		...(absent !== undefined && { for: absent }),
	};
	const value = Object.keys(details).length === 1 ? name : details;
	const yaml = stringify({ [initials]: value }, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: true });
	return `  ${yaml.trim().replace(/^\{ (.*) \}$/s, '$1')}`;
}
