import { JsonObject } from '@backstage/types';
import { configSchemaOf } from '../everest/fields';
import { toContract } from '../everest/importerContracts';
import { DataImporterObject } from '../everest/objects';
import { isJsonObject } from '../everest/overlay';
import { parseQuantity } from '../everest/quantity';
import { resolveConfig } from './resolveConfig';

/**
 * A config with how many CPUs a node of the database has, where its importer wants to know it and nobody said it: whole
 * ones, one at least, within the limits of its schema. What that refuses all the same is not said: nobody could mend it.
 *
 * @param cpu - as Kubernetes writes it, such as `600m`
 */
export function configWithCpus(
  importer: DataImporterObject | undefined,
  given: JsonObject | undefined,
  cpu: string,
): JsonObject | undefined {
  const name = importer && toContract(importer).cpusInto;
  const schema = name && propertyOf(configSchemaOf(importer), name);
  const cpus = parseQuantity(cpu);
  if (!schema || cpus === undefined || (given && Object.hasOwn(given, name))) {
    return given;
  }
  const limit = (key: string, otherwise: number) =>
    typeof schema[key] === 'number' ? schema[key] : otherwise;
  const least = Math.max(1, Math.floor(cpus), limit('minimum', 1));
  const filled = {
    ...given,
    [name]: Math.min(least, limit('maximum', least)),
  };
  const { causes } = resolveConfig(importer, filled);
  return causes.some(({ field }) => field === `config.${name}`)
    ? given
    : filled;
}

/** A whole number without a default, which is its author's word. */
function propertyOf(
  schema: JsonObject | undefined,
  name: string,
): JsonObject | undefined {
  const properties = schema?.properties;
  const property =
    isJsonObject(properties) && Object.hasOwn(properties, name)
      ? properties[name]
      : undefined;
  return isJsonObject(property) &&
    property.type === 'integer' &&
    property.default === undefined
    ? property
    : undefined;
}
