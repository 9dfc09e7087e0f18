import { Fields, isFields, KubeObject } from './objects';
import { readData } from './readData';
import { fillIn } from './words';

/** Says what goes without saying in our file: what has properties is an object. */
const typed = (schema: object) =>
  JSON.parse(JSON.stringify(schema), (_, value) =>
    isFields(value?.properties) ? { type: 'object', ...value } : value,
  );

function crdsIn(file: string): KubeObject[] {
  const { crds, manifest } = readData(file);
  return Object.entries<Fields>(crds).map(
    ([
      kind,
      { scope = 'Namespaced', group, plural, shortNames, ...schema },
    ]) => {
      const singular = kind.toLowerCase();
      const names = { kind, singular, plural: plural ?? `${singular}s` };
      const values = { ...names, group, scope, shortNames, ...typed(schema) };
      return fillIn(manifest, values);
    },
  );
}

/** Everest's resources in our own words; also what a real server takes where Everest's own CRDs are not at hand. */
export const SANDBOX_CRDS = crdsIn('crds');

/** Those of OpenEverest v2. */
export const SECOND_CRDS = crdsIn('secondCrds');
