import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { z } from 'zod/v4';
import { isMissingSecret } from './missingSecret';
import { importCredentials } from './s3KeysSchema';
import { importSource } from './sourceSchema';

const MAX_CREDENTIAL_KEYS = 50;

const text = (max: number) => z.string().min(1).max(max);
const entityRef = z
  .string()
  .max(200)
  .regex(
    /^[a-zA-Z]+:[a-zA-Z0-9._-]+\/[a-zA-Z0-9._-]+$/,
    'must be a full entity ref, such as component:default/shop-api',
  )
  // As the catalog spells it: what is owned, and by whom, is compared by these words
  .transform(ref => stringifyEntityRef(parseEntityRef(ref)));
const quantity = text(32);
const resources = z.strictObject({
  cpu: quantity,
  memory: quantity,
  requests: z
    .strictObject({ cpu: quantity.optional(), memory: quantity.optional() })
    .optional(),
});
const jsonObject = z.record(z.string().max(256), z.json());

/** A JSON string is what a template sends; what does not parse is left for the next check to name. */
function parseJsonText(value: unknown): unknown {
  if (isMissingSecret(value)) {
    return undefined;
  }
  if (typeof value !== 'string') {
    return value;
  }
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/** Counted before any of them is looked at: looking takes long. */
const fewKeys = z
  .custom<Record<string, string> | undefined>()
  .refine(
    value =>
      typeof value !== 'object' ||
      value === null ||
      Object.keys(value).length <= MAX_CREDENTIAL_KEYS,
    {
      error: `must hold at most ${MAX_CREDENTIAL_KEYS} keys`,
      abort: true,
    },
  );

const databaseCredentials = z.preprocess(
  parseJsonText,
  fewKeys.pipe(
    z
      .record(
        z
          .string()
          .max(253)
          .regex(/^[-._a-zA-Z0-9]+$/),
        z.string().max(4096),
      )
      .optional(),
  ),
);

/** The shape alone; what the words mean is left to the preflight checks. */
export const importRequestSchema = z.strictObject({
  requestId: text(128).optional(),
  cluster: text(63),
  namespace: text(63),
  name: text(253),
  engine: z.strictObject({
    type: z.enum(['mysql', 'postgresql', 'mongodb', 'pxc', 'psmdb']),
    version: text(64).optional(),
    replicas: z.number().int().min(1).max(1000).optional(),
    storage: z
      .strictObject({ size: quantity, class: text(253).optional() })
      .optional(),
    resources: resources.optional(),
    config: z
      .string()
      .max(64 * 1024)
      .optional(),
  }),
  profile: text(63).optional(),
  proxy: z
    .strictObject({
      type: text(32).optional(),
      replicas: z.number().int().min(1).max(1000).optional(),
      resources: resources.optional(),
      expose: jsonObject.optional(),
    })
    .optional(),
  spec: jsonObject.optional(),
  importer: text(253),
  importerDigest: text(128).optional(),
  config: jsonObject.optional(),
  source: importSource,
  s3Credentials: importCredentials.optional(),
  databaseCredentials,
  owner: entityRef.optional(),
  system: entityRef.optional(),
  entity: entityRef.optional(),
  acknowledge: z
    .array(z.strictObject({ check: text(128), reason: text(1000) }))
    .max(50)
    .optional(),
});
