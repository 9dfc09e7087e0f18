import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

export const EverestImporterPickerSchema = makeFieldSchema({
  output: z =>
    z.object({
      name: z.string().optional(),
      digest: z
        .string()
        .optional()
        .describe('Of the importer as it was shown: a change is noticed'),
      config: z.record(z.unknown()).optional(),
      json: z
        .string()
        .optional()
        .describe('What is typed as JSON and is none yet: not gone on with'),
      faulty: z
        .boolean()
        .optional()
        .describe('Something in the config is marked as wrong: the same'),
    }),
  uiOptions: z =>
    z.object({
      fields: z
        .object({
          target: z.string().optional(),
          backup: z.string().optional(),
        })
        .optional()
        .describe('Names of the fields it looks at, where they are others'),
      followsBackup: z
        .boolean()
        .optional()
        .describe(
          'For a form that begins with the backup: the importer that takes it is chosen, and no other can be',
        ),
    }),
});

export type EverestImporterPickerProps =
  typeof EverestImporterPickerSchema.TProps;
