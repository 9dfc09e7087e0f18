import { JsonObject } from '@backstage/types';
import { configSchemaOf } from '../everest/fields';
import { toContract } from '../everest/importerContracts';
import { DataImporterObject } from '../everest/objects';
import { isJsonObject } from '../everest/overlay';
import { parseQuantity } from '../everest/quantity';

/**
 * A config with how many CPUs a node of the database has, where its importer wants to know it and nobody said it: whole
 * ones, one at least, within the limits of its schema.
 *
 * @param cpu - as Kubernetes writes it, such as `600m`
 */
export function configWithCpus(
  importer: DataImporterObject | undefined,
  given: JsonObject | undefined,
  cpu: string,
): JsonObject | undefined {
  const name = importer && toContract(importer).cpusInto;
  const properties = configSchemaOf(importer)?.properties;
  if (!name || !isJsonObject(properties) || !Object.hasOwn(properties, name)) {
    return given;
  }
  const schema = properties[name];
  const cpus = parseQuantity(cpu);
  if (
    cpus === undefined ||
    !isJsonObject(schema) ||
    (given && Object.hasOwn(given, name))
  ) {
    return given;
  }
  const limit = (key: string, otherwise: number) =>
    typeof schema[key] === 'number' ? schema[key] : otherwise;
  const least = Math.max(1, Math.floor(cpus), limit('minimum', 1));
  return { ...given, [name]: Math.min(least, limit('maximum', least)) };
}
