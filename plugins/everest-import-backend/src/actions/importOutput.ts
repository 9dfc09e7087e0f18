import type { z as zod } from 'zod/v3';

/** An Import, with the fields described that tell how it goes. */
export const importOutput = (z: typeof zod) =>
  z
    .object({
      id: z.string().describe('What get-import takes as `id`'),
      cluster: z.string(),
      namespace: z.string(),
      name: z.string().describe('Name of the database'),
      phase: z
        .string()
        .describe(
          'Requested, Provisioning, Preparing, Importing, Succeeded, Failed, Blocked, Deleting or Unknown',
        ),
      cause: z
        .object({
          code: z.string(),
          values: z
            .record(z.union([z.string(), z.number()]))
            .optional()
            .describe('What of its texts differs from import to import'),
          title: z.string(),
          detail: z.string(),
          remedy: z.string().describe('What to do about it'),
          meaning: z.string().optional(),
          who: z
            .string()
            .optional()
            .describe(
              'Who can mend it: requester, owner, platform (whoever runs the cluster) or everest',
            ),
          command: z.string().optional().describe('A line for a shell'),
          goesOn: z
            .boolean()
            .optional()
            .describe('It goes on by itself once that is mended'),
          signs: z
            .array(z.object({ source: z.string(), text: z.string() }))
            .optional()
            .describe('The lines that it rests on'),
        })
        .optional()
        .describe(
          'Why it failed, is blocked or does not get on. On a Succeeded import an alarm (`data-overwritten`): Everest imports again over data in use',
        ),
      importer: z.string(),
      requestedAt: z.string().describe('RFC 3339 in UTC'),
      finishedAt: z.string().optional().describe('RFC 3339 in UTC'),
      entityRef: z
        .string()
        .optional()
        .describe('The database in the catalog, where it is shown there'),
    })
    .passthrough();
