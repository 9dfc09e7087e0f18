import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { ManifestFile } from '@everest-import/backstage-plugin-everest-import-common';
import { refuseOtherObject } from './refuseOtherObject';

/** Where manifests go: below the folder, each cluster and each namespace has one of its own. */
export interface ManifestPlace {
  workspacePath: string;
  folder: string;
  cluster: string;
  namespace: string;
}

/**
 * Writes manifests into a folder of a workspace, all of them or none.
 *
 * @returns their paths in the workspace, in the order that they are to be applied in
 * @throws NotAllowedError for a place outside of the workspace
 * @throws ConflictError where a file of another object is there
 */
export async function writeManifests(
  files: ManifestFile[],
  place: ManifestPlace,
): Promise<string[]> {
  const { workspacePath, folder, cluster, namespace } = place;
  const base = resolveSafeChildPath(workspacePath, folder);
  const ofCluster = resolveSafeChildPath(base, cluster);
  const ofNamespace = resolveSafeChildPath(ofCluster, namespace);
  const targets = files.map(({ name, content }) => ({
    path: join(folder, cluster, namespace, name),
    absolute: resolveSafeChildPath(ofNamespace, name),
    content,
  }));
  for (const target of targets) {
    await refuseOtherObject(target);
  }
  await mkdir(ofNamespace, { recursive: true });
  for (const { absolute, content } of targets) {
    await writeFile(absolute, content);
  }
  return targets.map(({ path }) => path);
}
