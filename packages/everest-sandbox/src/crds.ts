import { Fields, isFields, KubeObject } from './objects';
import { readData } from './readData';
import { fillIn } from './words';

const { crds, manifest } = readData('crds');

/** Says what goes without saying in our file: what has properties is an object. */
const typed = (schema: object) =>
  JSON.parse(JSON.stringify(schema), (_, value) =>
    isFields(value?.properties) ? { type: 'object', ...value } : value,
  );

/** Everest's resources in our own words; also what a real server takes where Everest's own CRDs are not at hand. */
export const SANDBOX_CRDS = Object.entries<Fields>(crds).map(
  ([kind, { scope = 'Namespaced', shortNames, ...schema }]): KubeObject => {
    const singular = kind.toLowerCase();
    const values = { kind, singular, scope, shortNames, ...typed(schema) };
    return fillIn(manifest, values);
  },
);
