import {
  ENGINE_TYPES,
  parseEngineType,
  TargetEngine,
} from '@everest-import/backstage-plugin-everest-import-common';
import { defaultVersion, offeredVersions } from './engineVersions';
import { DatabaseEngineObject } from './objects';

function toEngine(object: DatabaseEngineObject): TargetEngine | undefined {
  const type = parseEngineType(object.spec?.type ?? '');
  if (!type) {
    return undefined;
  }
  const installed = object.status?.status === 'installed';
  const versions = installed ? offeredVersions(object) : [];
  const version = installed ? defaultVersion(object) : undefined;
  const reason =
    (!installed &&
      `The operator is ${
        object.status?.status || 'not installed'
      } in this namespace.`) ||
    (versions.length === 0 && 'The operator offers no version.');
  return {
    type,
    versions,
    ...(version && { defaultVersion: version }),
    secretKeys: object.spec?.secretKeys?.user ?? [],
    ...(reason && { reason }),
  };
}

/** The engines of one namespace, in the API's order; Everest keeps an object for each even where it is not installed. */
export function toTargetEngines(
  objects: DatabaseEngineObject[],
): TargetEngine[] {
  return objects
    .flatMap(object => toEngine(object) ?? [])
    .sort(
      (a, b) => ENGINE_TYPES.indexOf(a.type) - ENGINE_TYPES.indexOf(b.type),
    );
}
