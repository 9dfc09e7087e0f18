import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { ManifestFile } from '@everest-import/backstage-plugin-everest-import-common';

/**
 * Writes manifests into a folder of a workspace.
 *
 * @returns their paths in the workspace, in the order that they are to be applied in
 * @throws NotAllowedError for a folder outside of it
 */
export async function writeManifests(
  files: ManifestFile[],
  place: { workspacePath: string; folder: string },
): Promise<string[]> {
  const { workspacePath, folder } = place;
  await mkdir(resolveSafeChildPath(workspacePath, folder), {
    recursive: true,
  });
  const paths: string[] = [];
  for (const { name, content } of files) {
    const path = join(folder, name);
    await writeFile(resolveSafeChildPath(workspacePath, path), content);
    paths.push(path);
  }
  return paths;
}
