import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

export const EverestPreflightSchema = makeFieldSchema({
  output: z =>
    z.object({
      acknowledge: z
        .array(z.object({ check: z.string(), reason: z.string() }))
        .optional()
        .describe('Advice to go on in spite of, and why'),
      plan: z
        .record(z.string())
        .optional()
        .describe(
          'What will be made, in words for the review: database, engine, place, size, more, backup, made, from, importer, for',
        ),
    }),
  uiOptions: z =>
    z.object({
      fields: z
        .object({
          target: z.string().optional(),
          importer: z.string().optional(),
          backup: z.string().optional(),
          credentials: z.string().optional(),
          owner: z.string().optional(),
          system: z.string().optional(),
          entity: z.string().optional(),
          preflight: z.string().optional(),
        })
        .optional()
        .describe('Names of the fields it checks, where they are others'),
      offersManifests: z
        .boolean()
        .optional()
        .describe(
          'Offers the import as manifests to download; false by default',
        ),
      timeoutSeconds: z
        .number()
        .optional()
        .describe('How long the checks may take; 90 by default'),
    }),
});

export type EverestPreflightProps = typeof EverestPreflightSchema.TProps;
