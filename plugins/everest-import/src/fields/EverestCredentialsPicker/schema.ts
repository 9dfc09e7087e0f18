import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

export const EverestCredentialsPickerSchema = makeFieldSchema({
  output: z =>
    z.object({
      kind: z
        .enum(['none', 'keys', 'secret'])
        .optional()
        .describe(
          'None; typed or pasted, as the secret databaseCredentials of the form; or a Secret of the namespace',
        ),
      keys: z.array(z.string()).optional().describe('Which were given'),
      secretName: z.string().optional(),
    }),
  uiOptions: z =>
    z.object({
      fields: z
        .object({
          target: z.string().optional(),
          importer: z.string().optional(),
        })
        .optional()
        .describe('Names of the fields it looks at, where they are others'),
    }),
});

export type EverestCredentialsPickerProps =
  typeof EverestCredentialsPickerSchema.TProps;
