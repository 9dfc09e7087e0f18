import type { z as zod } from 'zod/v3';

type Z = typeof zod;

/** How the action asks: for the import itself, or for its manifests. */
export const manifestInput = {
  mode: (z: Z) =>
    z
      .enum(['create', 'manifest'])
      .optional()
      .describe(
        '`create` if absent. `manifest` makes nothing: it writes what a create would make into the workspace, for a pull request',
      ),
  targetPath: (z: Z) =>
    z
      .string()
      .optional()
      .describe(
        'With `mode: manifest`: folder of the workspace for the files, which lie in `CLUSTER/NAMESPACE` of it; the workspace itself if absent',
      ),
  secrets: (z: Z) =>
    z
      .enum(['externalSecret', 'sealedSecret', 'existing'])
      .optional()
      .describe(
        'With `mode: manifest`: what stands for each Secret, to be filled in; `existing` leaves them out. `externalSecret` if absent',
      ),
};
