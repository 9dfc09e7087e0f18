import type { z as zod } from 'zod/v3';

/** A ClusterState, as far as somebody who reads an answer needs it: is anything missing from it? */
export const clusterOutput = (z: typeof zod) =>
  z
    .object({
      name: z.string(),
      title: z.string(),
      reachable: z
        .boolean()
        .describe('False: what is said of this cluster may be out of date'),
      synced: z
        .boolean()
        .describe('False: this cluster has not been read in full yet'),
      staleSince: z.string().optional().describe('RFC 3339 in UTC'),
      reason: z
        .string()
        .optional()
        .describe("Why it is not reachable, or what of it can't be read"),
    })
    .passthrough();
