import { compileGoPattern } from '../../../plugins/everest-import-backend/src/everest/goPattern';
import { toContract } from '../../../plugins/everest-import-backend/src/everest/importerContracts';
import { ImporterContract } from '../../../plugins/everest-import-common/src';
import { fault, Finding } from '../Finding';
import { isSchema, propertiesOf } from '../schema/SchemaRule';
import { Manifest } from './Manifest';
import { ManifestRule } from './ManifestRule';

const PREFIX = 'everest-import.backstage.io/';

const KEYS: Record<string, keyof ImporterContract> = {
  'backup-kinds': 'backupKinds',
  'path-pattern': 'pathPattern',
  'engine-versions': 'engineVersions',
  'space-factor': 'spaceFactor',
  'source-credentials': 'sourceCredentials',
  'cpus-into': 'cpusInto',
  docs: 'docs',
  owner: 'owner',
};

function lookAt(key: string, value: unknown): Finding[] {
  const where = `metadata.annotations.${PREFIX}${key}`;
  if (!Object.hasOwn(KEYS, key))
    return [
      fault(
        'contract-unknown',
        where,
        `The portal knows no '${key}'; it reads ${Object.keys(KEYS).join(
          ', ',
        )}.`,
      ),
    ];
  // A name of its own, so that nothing is known of it beforehand.
  const read = toContract({
    metadata: {
      name: '',
      uid: '',
      annotations: { [`${PREFIX}${key}`]: value as string },
    },
  });
  if (typeof value !== 'string' || read[KEYS[key]] === undefined)
    return [
      fault(
        'contract-unreadable',
        where,
        `The portal can't read '${value}' and passes it over.`,
      ),
    ];
  return key === 'path-pattern' && !compileGoPattern(value)
    ? [
        fault(
          'contract-pattern',
          where,
          `'${value}' is no pattern of RE2 (no look-around, no back references), or too large.`,
        ),
      ]
    : [];
}

function lookAtCpusInto({ metadata, spec }: Manifest): Finding[] {
  const name = `${PREFIX}cpus-into`;
  const property = metadata.annotations?.[name];
  if (typeof property !== 'string') return [];
  const of = propertiesOf(spec?.config?.openAPIV3Schema ?? {})[property];
  return isSchema(of) && of.type === 'integer' && of.default === undefined
    ? []
    : [
        fault(
          'contract-property',
          `metadata.annotations.${name}`,
          `The config has no whole number '${property}' without a default at its top, so that the portal passes it over.`,
        ),
      ];
}

/** What the importer says of itself by annotation. */
export const contract: ManifestRule = manifest => [
  ...Object.entries(manifest.metadata.annotations ?? {})
    .filter(([name]) => name.startsWith(PREFIX))
    .flatMap(([name, value]) => lookAt(name.slice(PREFIX.length), value)),
  ...lookAtCpusInto(manifest),
];
