import type { z as zod } from 'zod/v3';

type Z = typeof zod;

const resources = (z: Z) =>
  z.object({
    cpu: z.string().describe('Such as 1 or 600m'),
    memory: z.string().describe('Such as 2G'),
    requests: z
      .object({ cpu: z.string().optional(), memory: z.string().optional() })
      .optional()
      .describe('What is kept for a node; for Everest 1.16 and newer'),
  });

const engine = (z: Z) =>
  z
    .object({
      type: z
        .enum(['mysql', 'postgresql', 'mongodb', 'pxc', 'psmdb'])
        .describe('The database engine; pxc is mysql, psmdb is mongodb'),
      version: z
        .string()
        .optional()
        .describe('One of the versions offered; the recommended one if absent'),
      replicas: z.number().int().positive().optional().describe('Nodes'),
      storage: z
        .object({
          size: z.string().describe('A Kubernetes quantity, such as 25Gi'),
          class: z.string().optional().describe('A StorageClass'),
        })
        .optional()
        .describe('Disk of each node'),
      resources: resources(z).optional().describe('CPU and memory of a node'),
      config: z.string().optional().describe("The engine's own configuration"),
    })
    .describe('Which database is made');

const proxy = (z: Z) =>
  z
    .object({
      type: z
        .string()
        .optional()
        .describe('haproxy, proxysql, pgbouncer or mongos'),
      replicas: z.number().int().positive().optional(),
      resources: resources(z).optional(),
      expose: z.record(z.any()).optional(),
    })
    .describe('What stands before the nodes');

const source = (z: Z) =>
  z
    .union([
      z.object({
        bucket: z.string(),
        region: z.string(),
        endpoint: z.string().describe('An http(s) URL'),
        path: z.string().describe('Folder or file of the backup'),
        verifyTls: z.boolean().optional().describe('true if absent'),
        forcePathStyle: z.boolean().optional().describe('false if absent'),
      }),
      z.object({
        backupSource: z
          .string()
          .describe('Name of a configured source, which brings its own keys'),
        bucket: z
          .string()
          .optional()
          .describe('One of its buckets; its only one if absent'),
        path: z.string().describe('Folder or file of the backup'),
      }),
    ])
    .describe('Where the backup lies');

const s3Credentials = (z: Z) =>
  z
    .object({
      accessKeyId: z.string().optional(),
      secretAccessKey: z.string().optional(),
      secretName: z
        .string()
        .optional()
        .describe(
          'Instead: a Secret that was made for this import, with the label `everest-import.backstage.io/credentials: s3`',
        ),
    })
    .describe(
      'Keys for the bucket of a source without a name, from `${{ secrets.* }}`, or the name of a Secret in the namespace. Not needed again when the import exists already, as in a retry',
    );

const databaseCredentials = (z: Z) =>
  z
    .union([z.record(z.string()), z.string()])
    .describe(
      "Key-value pairs after the engine's Secret keys, JSON text of that, or `secretName` of a Secret that was made for this database, with the label `everest-import.backstage.io/credentials: database`",
    );

/** The fields of an ImportRequest; `cluster` and `namespace` are plain, so that permission rules can see them. */
export const importInput = {
  requestId: (z: Z) =>
    z
      .string()
      .min(1)
      .max(128)
      .optional()
      .describe(
        'The same id asks for the same import. From task and step if absent',
      ),
  cluster: (z: Z) => z.string().describe('A cluster of the portal'),
  namespace: (z: Z) => z.string().describe('A namespace that Everest manages'),
  name: (z: Z) => z.string().describe('Name of the new database'),
  engine,
  profile: (z: Z) => z.string().optional().describe('Named defaults'),
  proxy: (z: Z) => proxy(z).optional(),
  spec: (z: Z) =>
    z
      .record(z.any())
      .optional()
      .describe(
        'More of the DatabaseCluster spec, such as backup or monitoring',
      ),
  importer: (z: Z) => z.string().describe('Name of the DataImporter'),
  importerDigest: (z: Z) =>
    z.string().optional().describe('Refuse if the importer has changed since'),
  config: (z: Z) =>
    z
      .union([z.record(z.any()), z.string()])
      .optional()
      .describe(
        "Values for the importer's config schema, as object or JSON text",
      ),
  source,
  s3Credentials: (z: Z) => s3Credentials(z).optional(),
  databaseCredentials: (z: Z) => databaseCredentials(z).optional(),
  owner: (z: Z) => z.string().optional().describe('Group or user who owns it'),
  system: (z: Z) => z.string().optional().describe('System of the entity'),
  entity: (z: Z) => z.string().optional().describe('The Component it serves'),
  acknowledge: (z: Z) =>
    z
      .array(z.object({ check: z.string(), reason: z.string() }))
      .optional()
      .describe('Advice to go on in spite of'),
};
