import { statSync } from 'node:fs';
import { basename } from 'node:path';

/** What a tarball may have, in KiB, by the folder of its package: what it has, and a half more. */
export const LARGEST: Record<string, number> = {
  'catalog-backend-module-everest-import': 30,
  'everest-import': 700,
  'everest-import-backend': 1_240,
  'everest-import-backend-module-kubernetes-auth': 8,
  'everest-import-common': 38,
  'everest-import-node': 21,
  'scaffolder-backend-module-everest-import': 33,
};

/** What is wrong with the sizes of the tarballs, in sentences. @param folderOf - of a tarball */
export function sizeFaults(
  tarballs: { folder: string; path: string }[],
  largest = LARGEST,
): string[] {
  return tarballs.flatMap(({ folder, path }) => {
    const kib = Math.ceil(statSync(path).size / 1024);
    const most = largest[folder];
    if (most === undefined) {
      return [
        `Nobody has said how large '${folder}' may be: it has ${kib} KiB. Add it to LARGEST in script/releasing/packedSizes.ts.`,
      ];
    }
    return kib > most
      ? [
          `'${basename(
            path,
          )}' has ${kib} KiB, more than the ${most} of LARGEST in script/releasing/packedSizes.ts. Look what came into it ('tar tzvf'), or raise that.`,
        ]
      : [];
  });
}
