import { gte, valid } from 'semver';
import { engineTypeOf, isInstalled } from './fields';
import { DatabaseEngineObject, DataImporterObject } from './objects';
import { everestVersion } from './toImporter';

/** Operators of engines that no release of Everest before the one named here brings. */
const CAME_WITH = [
  { engine: 'postgresql', operator: '3.0.0', everest: '1.16.1' },
  { engine: 'pxc', operator: '1.20.0', everest: '1.16.1' },
];

/**
 * The release that Everest has at least, as the operators tell it that it has installed; for where its own version is not
 * told, as by importers whose image is pinned by digest or mirrored under another name. An older operator proves nothing:
 * each namespace upgrades its own.
 */
export function leastVersion(
  engines: DatabaseEngineObject[],
): string | undefined {
  return CAME_WITH.find(({ engine, operator }) =>
    engines.some(object => {
      const version = object.status?.operatorVersion ?? '';
      return (
        engineTypeOf(object) === engine &&
        isInstalled(object) &&
        valid(version) !== null &&
        gte(version, operator)
      );
    }),
  )?.everest;
}

/** Everest's release as its importers tell it; where they don't, the one that it is at least. */
export function knownVersion(cluster: {
  importers(): DataImporterObject[];
  engines(): DatabaseEngineObject[];
}): string | undefined {
  return everestVersion(cluster.importers()) ?? leastVersion(cluster.engines());
}
