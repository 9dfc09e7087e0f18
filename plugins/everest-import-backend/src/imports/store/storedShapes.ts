import {
  Import,
  ImportCause,
} from '@everest-import/backstage-plugin-everest-import-common';
import { z } from 'zod';
import { KeptMemory } from './ImportHistory';
import { MadeSecret } from './RequestHistory';

/** RFC 3339 in UTC, as all times of an import. */
export const storedTime = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/)
  .refine(value => !Number.isNaN(Date.parse(value)));

const whole = z.number().int();
const text = z.string();

export const storedOutcome = z.enum(['Succeeded', 'Failed']);

const cause: z.ZodType<ImportCause> = z.object({
  code: text,
  values: z
    .record(text, z.union([text, z.number()]))
    .optional()
    .catch(undefined),
  title: text,
  detail: text,
  remedy: text,
  meaning: text.optional(),
  // One of a later release says who it is in its remedy too
  who: z
    .enum(['requester', 'owner', 'platform', 'everest'])
    .optional()
    .catch(undefined),
  command: text.optional(),
  goesOn: z.boolean().optional(),
  signs: z.array(z.object({ source: text, text })).optional(),
});

/** The words of an import; a phase may be one of a later release, and what else that added is left out. */
export const storedWords = z.object({
  id: text,
  cluster: text,
  namespace: text,
  name: text,
  origin: z.enum(['portal', 'kubernetes', 'manual']),
  gone: z.boolean().optional(),
  outcome: storedOutcome.optional(),
  phase: text,
  phaseSince: storedTime,
  rawPhase: text.optional(),
  cause: cause.optional(),
  alarms: z.array(cause).optional(),
  progress: z
    .object({
      bytesRead: whole,
      bytesTotal: whole,
      bytesPerSecond: whole,
      at: storedTime,
    })
    .optional(),
  result: z
    .object({
      tables: whole,
      rows: whole,
      bytesRead: whole,
      notes: z.array(text),
      verified: z.enum(['counts', 'checksums', 'none']).optional(),
      compared: whole.optional(),
    })
    .optional(),
  engine: z.object({ type: text, version: text.optional() }),
  importer: text,
  source: z.object({
    bucket: text.optional(),
    region: text.optional(),
    endpoint: text.optional(),
    path: text.optional(),
    backupSource: text.optional(),
  }),
  database: z.object({
    status: text,
    ready: z.boolean(),
    size: text.optional(),
    host: text.optional(),
    port: whole.optional(),
    userSecret: text.optional(),
  }),
  requestedBy: text.optional(),
  // Another word is of a later release
  requestedAs: z.literal('manifests').optional().catch(undefined),
  owner: text.optional(),
  ownerIsDefault: z.boolean().optional(),
  requestedAt: storedTime,
  startedAt: storedTime.optional(),
  finishedAt: storedTime.optional(),
  entityRef: text.optional(),
  entity: text.optional(),
  system: text.optional(),
  acknowledged: z.array(z.object({ check: text, reason: text })).optional(),
  warnings: z.array(text).optional(),
}) satisfies z.ZodType<Omit<Import, 'phase'> & { phase: string }>;

/** Whatever else is kept there stays: it is written back as a whole. */
export const storedMemory: z.ZodType<KeptMemory> = z.looseObject({
  suspect: z
    .looseObject({
      word: text,
      since: z.number(),
      lasted: z.boolean().optional(),
    })
    .optional(),
  ranWithoutImport: z.boolean().optional(),
  cause: cause.optional(),
  pausedSince: z.number().optional().catch(undefined),
  raised: z.array(text).optional().catch(undefined),
  versions: z
    .looseObject({
      database: text.optional(),
      job: z.looseObject({ uid: text, version: text }).optional(),
      at: z.number(),
    })
    .optional(),
  steps: z
    .array(
      z.looseObject({
        step: text,
        at: storedTime,
        cause: text.optional(),
        status: text.optional(),
      }),
    )
    .optional()
    .catch(undefined),
});

export const storedSecrets: z.ZodType<MadeSecret[]> = z.array(
  z.object({ name: text, uid: text.optional() }),
);

export const storedNames = z.array(text);

/** What a column holds, by its shape; undefined where it holds something else, or nothing. */
export function readStored<T>(
  shape: z.ZodType<T>,
  stored: string | null | undefined,
): T | undefined {
  // Most columns of most rows hold nothing, and an error costs more than a look
  if (!stored) {
    return undefined;
  }
  try {
    return shape.safeParse(JSON.parse(stored)).data;
  } catch {
    return undefined;
  }
}
