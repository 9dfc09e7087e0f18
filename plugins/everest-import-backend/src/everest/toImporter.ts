import { JsonObject } from '@backstage/types';
import {
  EngineType,
  Importer,
  ImporterSummary,
  parseEngineType,
} from '@everest-import/backstage-plugin-everest-import-common';
import { shownConfigSchema } from './configSchema';
import { importerDigest } from './digest';
import { toContract } from './importerContracts';
import { toFindings } from './importerFindings';
import { DataImporterObject } from './objects';
import { oncePerObject } from './oncePerObject';
import { toRights } from './rights';

/** Everest writes `.spec.engine.userSecretsName`; the API says it without the leading dot. */
export function toFieldPath(path: string): string {
  return path.replace(/^\./, '');
}

function isEngine(value: EngineType | undefined): value is EngineType {
  return value !== undefined;
}

function countSettings(schema: JsonObject | undefined): number {
  const properties = schema?.properties;
  return typeof properties === 'object' && properties !== null
    ? Object.keys(properties).length
    : 0;
}

/** Objects -> words, but for the cluster; every field of its spec may be missing. */
export const importerWithoutCluster = oncePerObject(
  (importer: DataImporterObject): Omit<Importer, 'cluster'> => {
    const spec = importer.spec ?? {};
    const supported = spec.supportedEngines ?? [];
    const engines = new Set(supported.map(parseEngineType).filter(isEngine));
    const configSchema = shownConfigSchema(importer);
    const rights = toRights(spec);
    return {
      name: importer.metadata.name,
      displayName: spec.displayName || importer.metadata.name,
      ...(spec.description && { description: spec.description }),
      engines: [...engines],
      otherEngines: supported.filter(word => !parseEngineType(word)),
      ...(configSchema && { configSchema }),
      requiredFields: (
        spec.databaseClusterConstraints?.requiredFields ?? []
      ).map(toFieldPath),
      ...(spec.jobSpec?.image && { image: spec.jobSpec.image }),
      ...(spec.jobSpec?.command && { command: spec.jobSpec.command }),
      settings: countSettings(configSchema),
      rights,
      wideRights: rights.some(
        right =>
          right.scope === 'cluster' || right.wildcard || !!right.escalation,
      ),
      contract: toContract(importer),
      findings: toFindings(importer),
      digest: importerDigest(spec),
    };
  },
);

/** One importer of one cluster. */
export function toImporter(
  cluster: string,
  importer: DataImporterObject,
): Importer {
  return { cluster, ...importerWithoutCluster(importer) };
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

/** What a list shows of it: of a length that is known, whatever its author wrote. */
const summaryWords = oncePerObject(
  (importer: DataImporterObject): Omit<ImporterSummary, 'cluster'> => {
    const {
      configSchema: _schema,
      requiredFields: _fields,
      command: _command,
      rights: _rights,
      findings: _findings,
      description,
      image,
      ...words
    } = importerWithoutCluster(importer);
    return {
      ...words,
      displayName: shortened(words.displayName, 200),
      ...(description && { description: shortened(description, 400) }),
      ...(image && { image: shortened(image, 300) }),
      otherEngines: words.otherEngines
        .slice(0, 10)
        .map(word => shortened(word, 60)),
    };
  },
);

/** One importer of one cluster, in short. */
export function toImporterSummary(
  cluster: string,
  importer: DataImporterObject,
): ImporterSummary {
  return { cluster, ...summaryWords(importer) };
}

const OPERATOR_IMAGE = /everest-operator:v?(\d+\.\d+\.\d+)/;

const operatorVersion = oncePerObject(
  ({ spec }: DataImporterObject) =>
    OPERATOR_IMAGE.exec(spec?.jobSpec?.image ?? '')?.[1],
);

/** Everest's version, which the built-in importers' image has as its tag; `0.0.0` is a development build. */
export function everestVersion(
  importers: DataImporterObject[],
): string | undefined {
  return importers
    .map(operatorVersion)
    .find(version => version && version !== '0.0.0');
}
