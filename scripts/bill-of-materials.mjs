// The bill of materials of the package: every package that it holds a part of, in CycloneDX.
import { readFileSync } from 'node:fs';
import { Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';

const LOCK = JSON.parse(readFileSync('package-lock.json', 'utf8'));

/** @typedef {{ readonly folder: string, readonly name: string, readonly version: string, readonly licence: string }} BundledPackage */

/**
 * The text of bom.cdx.json. It names no moment and no number by chance, so that the same build gives the same bytes; the
 * hashes are those that npm checks the packages by.
 */
export function billOfMaterials(/** @type {readonly BundledPackage[]} */ packages) {
	const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
	const bom = new Models.Bom();
	bom.metadata.component = new Models.Component(Enums.ComponentType.Application, name, { version, bomRef: name });
	for (const each of packages) bom.components.add(componentOf(each));
	const json = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6);
	return `${new Serialize.JsonSerializer(json).serialize(bom, { sortLists: true, space: '\t' })}\n`;
}

function componentOf(/** @type {BundledPackage} */ { folder, name, version, licence }) {
	const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
	const component = new Models.Component(Enums.ComponentType.Library, name, { version, bomRef: purl });
	component.purl = purl;
	component.licenses.add(new Models.SpdxLicense(licence));
	const [algorithm, hash = ''] = (LOCK.packages[folder]?.integrity ?? '').split('-');
	if (algorithm === 'sha512')
		component.hashes.set(Enums.HashAlgorithm['SHA-512'], Buffer.from(hash, 'base64').toString('hex'));
	return component;
}
