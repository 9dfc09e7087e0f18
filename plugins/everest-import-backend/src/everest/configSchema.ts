import { JsonObject } from '@backstage/types';
import { ImporterFinding } from '@everest-import/backstage-plugin-everest-import-common';
import { exceeds } from './jsonExtent';
import { DataImporterObject } from './objects';
import { oncePerObject } from './oncePerObject';

/** Far beyond any form that a person could fill in. */
const LIMITS = { depth: 40, length: 200_000 };

const extentOf = oncePerObject((schema: JsonObject) => exceeds(schema, LIMITS));

/**
 * The schema as it is shown. One that is beyond measure is empty here: that there is one has to be known, for a config
 * is sent exactly then.
 */
export function shownConfigSchema({
  spec,
}: DataImporterObject): JsonObject | undefined {
  const schema = spec?.config?.openAPIV3Schema;
  return schema && extentOf(schema) ? {} : schema;
}

export function configSchemaFinding({
  spec,
}: DataImporterObject): ImporterFinding | undefined {
  const schema = spec?.config?.openAPIV3Schema;
  const extent = schema && extentOf(schema);
  return (
    extent && {
      code: 'config-schema-too-large',
      severity: 'warning',
      message: `The schema of its config is too ${
        extent === 'depth' ? 'deep' : 'long'
      } to be shown.`,
    }
  );
}
