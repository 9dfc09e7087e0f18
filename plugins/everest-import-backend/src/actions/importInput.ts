import { CREDENTIALS_LABEL } from '@everest-import/backstage-plugin-everest-import-common';
import type { z as zod } from 'zod/v3';

type Z = typeof zod;

/** Never keys: an action's input passes through models, prompts and task logs. */
const existingSecret = (z: Z, label: string, of: string) =>
  z
    .object({ secretName: z.string().max(253) })
    .strict()
    .optional()
    .describe(
      `Name of an existing Secret in the namespace, made for this one database, with the label '${CREDENTIALS_LABEL}: ${label}' and with ${of}`,
    );

const engine = (z: Z) =>
  z.object({
    type: z.enum(['mysql', 'postgresql', 'mongodb']),
    version: z
      .string()
      .optional()
      .describe('One that list-targets offers; the recommended one if absent'),
    replicas: z.number().int().positive().optional().describe('Nodes'),
    storage: z
      .object({
        size: z.string().describe('Of each node, such as 25Gi'),
        class: z.string().optional().describe('A StorageClass'),
      })
      .optional(),
    resources: z
      .object({
        cpu: z.string().describe('Of each node, such as 1 or 600m'),
        memory: z.string().describe('Of each node, such as 2G'),
      })
      .optional(),
    config: z.string().optional().describe("The engine's own configuration"),
  });

const source = (z: Z) =>
  z
    .object({
      path: z.string().describe('Folder or file of the backup in the bucket'),
      backupSource: z
        .string()
        .optional()
        .describe(
          'Name of a configured source, which brings region, endpoint and keys; its bucket if it has several',
        ),
      bucket: z.string().optional(),
      region: z.string().optional(),
      endpoint: z.string().optional().describe('An http(s) URL'),
      verifyTls: z.boolean().optional().describe('true if absent'),
      forcePathStyle: z.boolean().optional().describe('false if absent'),
    })
    .describe('Where the backup lies');

/** An ImportRequest without keys; what the fields mean is checked where every request is. */
export const importInput = (z: Z) =>
  z
    .object({
      requestId: z
        .string()
        .min(1)
        .max(128)
        .optional()
        .describe('The same id asks for the same import'),
      cluster: z.string().describe('One that list-targets offers'),
      namespace: z.string().describe('One that list-targets offers'),
      name: z.string().describe('Name of the new database'),
      engine: engine(z),
      profile: z.string().optional().describe('Named defaults'),
      proxy: z
        .record(z.unknown())
        .optional()
        .describe('type, replicas, resources and expose of the proxy'),
      spec: z
        .record(z.unknown())
        .optional()
        .describe('More of the DatabaseCluster spec, such as backup'),
      importer: z.string().describe('One that list-importers offers'),
      importerDigest: z
        .string()
        .optional()
        .describe('Refuse if the importer has changed since it was listed'),
      config: z
        .record(z.unknown())
        .optional()
        .describe("Values for the importer's config schema"),
      source: source(z),
      s3Credentials: existingSecret(
        z,
        's3',
        'AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY; Everest deletes it with the database',
      ),
      databaseCredentials: existingSecret(
        z,
        'database',
        "the engine's user names and passwords, as the backup needs them",
      ),
      owner: z.string().optional().describe('Group or user who owns it'),
      system: z.string().optional().describe('System of the entity'),
      entity: z.string().optional().describe('The Component it serves'),
      acknowledge: z
        .array(z.object({ check: z.string(), reason: z.string() }))
        .optional()
        .describe('Advice to go on in spite of'),
    })
    .strict();
