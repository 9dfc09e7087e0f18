import {
  ENGINE_TYPES,
  parseEngineType,
  TargetEngine,
} from '@everest-import/backstage-plugin-everest-import-common';
import { engineStateOf, engineTypeOf, isInstalled, userKeysOf } from './fields';
import { defaultVersion, offeredVersions } from './engineVersions';
import { DatabaseEngineObject } from './objects';

function toEngine(object: DatabaseEngineObject): TargetEngine | undefined {
  const type = parseEngineType(engineTypeOf(object) ?? '');
  if (!type) {
    return undefined;
  }
  const installed = isInstalled(object);
  const versions = installed ? offeredVersions(object) : [];
  const version = installed ? defaultVersion(object) : undefined;
  const reason =
    (!installed &&
      `The operator is ${
        engineStateOf(object) || 'not installed'
      } in this namespace.`) ||
    (versions.length === 0 && 'The operator offers no version.');
  return {
    type,
    versions,
    ...(version && { defaultVersion: version }),
    secretKeys: userKeysOf(object),
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
