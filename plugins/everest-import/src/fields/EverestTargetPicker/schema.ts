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
          config: z
            .string()
            .optional()
            .describe("Parameters, in the engine's own format"),
        })
        .optional(),
      profile: z.string().optional(),
      proxy: z
        .object({
          type: z.string().optional(),
          replicas: z.number().optional(),
          expose: z
            .object({
              type: z.string().optional(),
              ipSourceRanges: z.array(z.string()).optional(),
            })
            .optional(),
        })
        .optional(),
      spec: z
        .object({
          backup: z
            .object({
              schedules: z
                .array(
                  z.object({
                    name: z.string(),
                    enabled: z.boolean(),
                    schedule: z.string(),
                    backupStorageName: z.string().optional(),
                    retentionCopies: z.number().optional(),
                  }),
                )
                .optional(),
              pitr: z
                .object({
                  enabled: z.boolean(),
                  backupStorageName: z.string().optional(),
                })
                .optional(),
            })
            .optional(),
          monitoring: z
            .object({ monitoringConfigName: z.string().optional() })
            .optional(),
        })
        .optional()
        .describe('Of the DatabaseCluster: backups and monitoring'),
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
      offersMore: z
        .boolean()
        .optional()
        .describe(
          "Backups, monitoring, access, proxies and parameters too; the template's step has to take the value's `proxy` and `spec`",
        ),
    }),
});

export type EverestTargetPickerProps = typeof EverestTargetPickerSchema.TProps;
