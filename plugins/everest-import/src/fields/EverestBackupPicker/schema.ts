import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { ENGINE_TYPES } from '@everest-import/backstage-plugin-everest-import-common';

const [first, ...others] = ENGINE_TYPES;

export const EverestBackupPickerSchema = makeFieldSchema({
  output: z =>
    z.object({
      source: z
        .union([
          z.object({
            backupSource: z.string(),
            bucket: z.string().optional(),
            path: z.string(),
          }),
          z.object({
            bucket: z.string(),
            region: z.string(),
            endpoint: z.string(),
            path: z.string(),
            verifyTls: z.boolean().optional(),
            forcePathStyle: z.boolean().optional(),
          }),
        ])
        .optional()
        .describe('Where the backup lies, as an import takes it'),
      keys: z
        .enum(['typed', 'secret', 'source'])
        .optional()
        .describe(
          'From where the keys of S3 come: the secrets s3AccessKeyId and s3SecretAccessKey of the form, a Secret of the namespace, or the source itself',
        ),
      secretName: z.string().optional(),
      kind: z.string().optional().describe('Such as pgbackrest'),
      engine: z.enum([first, ...others]).optional(),
      time: z.string().optional().describe('RFC 3339 in UTC'),
      sizeBytes: z.number().optional(),
      restoredBytes: z
        .number()
        .optional()
        .describe('What it restores to, where the backup says so'),
      engineVersion: z.string().optional(),
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
      comesFirst: z
        .boolean()
        .optional()
        .describe(
          'For a form that begins with the backup: backups are looked for by themselves, and none is refused for what a later page holds',
        ),
    }),
});

export type EverestBackupPickerProps = typeof EverestBackupPickerSchema.TProps;
