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
    }),
  uiOptions: z =>
    z.object({
      fields: z
        .object({ target: z.string().optional() })
        .optional()
        .describe('Names of the fields it looks at, where they are others'),
    }),
});

export type EverestImporterPickerProps =
  typeof EverestImporterPickerSchema.TProps;
