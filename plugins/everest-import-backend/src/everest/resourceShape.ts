import { ResourceAmounts } from '@everest-import/backstage-plugin-everest-import-common';
import { InstalledSchema, schemaAt } from './installedSchema';

/** Newer releases of Everest tell limits from requests, and ignore the plain amounts beside them. */
export function hasLimits(
  schema: InstalledSchema | undefined,
  part: 'engine' | 'proxy',
): boolean {
  return schemaAt(schema, `${part}.resources.limits`) !== undefined;
}

/** Amounts in the shape that the installed Everest takes. */
export function toResources(amounts: ResourceAmounts, limits: boolean) {
  const { cpu, memory, requests } = amounts;
  return {
    ...(limits ? { limits: { cpu, memory } } : { cpu, memory }),
    ...(requests && { requests }),
  };
}
