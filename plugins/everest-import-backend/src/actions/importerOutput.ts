import type { z as zod } from 'zod/v3';

/** What a list says of an importer. */
export const importerSummaryOutput = (z: typeof zod) =>
  z
    .object({
      cluster: z.string(),
      name: z.string().describe('What start-import takes as `importer`'),
      displayName: z.string(),
      description: z.string().optional(),
      engines: z.array(z.string()),
      settings: z.number().describe('How many settings its config has'),
      wideRights: z
        .boolean()
        .describe('True: it asks for more than rights in its namespace'),
      digest: z
        .string()
        .describe('What start-import takes as `importerDigest`'),
    })
    .passthrough();
