import {
  EngineType,
  Importer,
  parseEngineType,
} from '@everest-import/backstage-plugin-everest-import-common';
import { shownConfigSchema } from './configSchema';
import { importerDigest } from './digest';
import { toContract } from './importerContracts';
import { toFindings } from './importerFindings';
import { DataImporterObject } from './objects';
import { toRights } from './rights';

/** Everest writes `.spec.engine.userSecretsName`; the API says it without the leading dot. */
export function toFieldPath(path: string): string {
  return path.replace(/^\./, '');
}

function isEngine(value: EngineType | undefined): value is EngineType {
  return value !== undefined;
}

/** Objects -> words: one importer of one cluster; every field of its spec may be missing. */
export function toImporter(
  cluster: string,
  importer: DataImporterObject,
): Importer {
  const spec = importer.spec ?? {};
  const supported = spec.supportedEngines ?? [];
  const engines = new Set(supported.map(parseEngineType).filter(isEngine));
  const configSchema = shownConfigSchema(importer);
  return {
    cluster,
    name: importer.metadata.name,
    displayName: spec.displayName || importer.metadata.name,
    ...(spec.description && { description: spec.description }),
    engines: [...engines],
    otherEngines: supported.filter(word => !parseEngineType(word)),
    ...(configSchema && { configSchema }),
    requiredFields: (spec.databaseClusterConstraints?.requiredFields ?? []).map(
      toFieldPath,
    ),
    ...(spec.jobSpec?.image && { image: spec.jobSpec.image }),
    ...(spec.jobSpec?.command && { command: spec.jobSpec.command }),
    rights: toRights(spec),
    contract: toContract(importer),
    findings: toFindings(importer),
    digest: importerDigest(spec),
  };
}

const OPERATOR_IMAGE = /everest-operator:v?(\d+\.\d+\.\d+)/;

/** Everest's version, which the built-in importers' image has as its tag; `0.0.0` is a development build. */
export function everestVersion(
  importers: DataImporterObject[],
): string | undefined {
  return importers
    .map(item => OPERATOR_IMAGE.exec(item.spec?.jobSpec?.image ?? '')?.[1])
    .find(version => version && version !== '0.0.0');
}
