import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { InstalledSchema } from '../everest/installedSchema';
import { everestSchema } from './everestReleases';

const FILE = join(
  __dirname,
  '../../../../../shared/everest-crds/everest.percona.com_databaseclusters.yaml',
);

/** Everest's own definition of a database's spec, where somebody put it beside the repository; else the sandbox's. */
export function databaseSchema(): InstalledSchema {
  return existsSync(FILE)
    ? parse(readFileSync(FILE, 'utf8')).spec.versions[0].schema.openAPIV3Schema
        .properties.spec
    : everestSchema('1.10');
}

/** Something that a field may hold; amounts, numbers and words differ from every default. */
function sampleOf(schema: InstalledSchema & { type?: string }): unknown {
  if (schema.enum) {
    return schema.enum.find(word => word === 'pgbouncer') ?? schema.enum.at(-1);
  }
  if (schema['x-kubernetes-int-or-string']) {
    return '3G';
  }
  switch (schema.type) {
    case 'integer':
      return 7;
    case 'boolean':
      return true;
    case 'array':
      return ['10.1.2.0/24'];
    case 'object':
      return schema.additionalProperties ? { cpu: '3' } : {};
    default:
      return 'some-name';
  }
}

/** Every field of a schema that holds a value, as a dot path; in a list it is the first item's. */
export function fieldsOf(
  schema: InstalledSchema,
  path = '',
): [path: string, value: unknown][] {
  const at = (key: string) => (path ? `${path}.${key}` : key);
  if (schema.items?.properties) {
    return fieldsOf(schema.items, at('0'));
  }
  return schema.properties
    ? Object.entries(schema.properties).flatMap(([key, part]) =>
        fieldsOf(part, at(key)),
      )
    : [[path, sampleOf(schema)]];
}

/** An object that holds a value at a path, and nothing else. */
export function objectWith(path: string, value: unknown): object {
  return path
    .split('.')
    .reverse()
    .reduce<unknown>(
      (inner, key) => (/^\d+$/.test(key) ? [inner] : { [key]: inner }),
      value,
    ) as object;
}
