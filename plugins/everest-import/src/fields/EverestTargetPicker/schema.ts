import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

export const EverestTargetPickerSchema = makeFieldSchema({
  output: z =>
    z.object({
      cluster: z.string().optional(),
      namespace: z.string().optional(),
      name: z.string().optional().describe('Of the new database'),
      engine: z
        .object({
          type: z.string().optional().describe('mysql, postgresql or mongodb'),
          version: z.string().optional(),
          replicas: z.number().optional(),
          storage: z
            .object({
              size: z.string().optional(),
              class: z.string().optional(),
            })
            .optional(),
          resources: z
            .object({
              cpu: z.string().optional(),
              memory: z.string().optional(),
            })
            .optional(),
        })
        .optional(),
      profile: z.string().optional(),
    }),
  uiOptions: z =>
    z.object({
      fields: z
        .object({
          backup: z.string().optional(),
          importer: z.string().optional(),
        })
        .optional()
        .describe('Names of the fields it looks at, where they are others'),
      followsBackup: z
        .boolean()
        .optional()
        .describe(
          'For a form that begins with the backup: database type, version, storage and name are filled in after it',
        ),
    }),
});

export type EverestTargetPickerProps = typeof EverestTargetPickerSchema.TProps;
