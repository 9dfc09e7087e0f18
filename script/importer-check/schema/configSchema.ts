import { Finding } from '../Finding';
import { ManifestRule } from '../manifest/ManifestRule';
import { bounds } from './bounds';
import { closed } from './closed';
import { defaults } from './defaults';
import { descriptions } from './descriptions';
import { keywords } from './keywords';
import { partsOf } from './partsOf';
import { patterns } from './patterns';
import { required } from './required';
import { satisfiable } from './satisfiable';
import { SchemaRule } from './SchemaRule';
import { sharedNames } from './sharedNames';
import { types } from './types';

const RULES: SchemaRule[] = [
  types,
  keywords,
  patterns,
  bounds,
  closed,
  required,
  defaults,
  descriptions,
  sharedNames,
];

const WHERE = 'spec.config.openAPIV3Schema';

/** The schema of the importer's config, which may be left out. */
export const configSchema: ManifestRule = ({ spec }): Finding[] => {
  const schema = spec?.config?.openAPIV3Schema;
  if (!schema) return [];
  const found = partsOf(schema, WHERE).flatMap(part =>
    RULES.flatMap(rule => rule(part)),
  );
  return found.some(({ severity }) => severity === 'fault')
    ? found
    : [...found, ...satisfiable(schema, WHERE)];
};
