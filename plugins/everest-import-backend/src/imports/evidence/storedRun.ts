import { z } from 'zod';
import { RunEvidence } from './RunEvidence';

const text = z.string();
const said = text.optional();

const condition = z.looseObject({
  type: text,
  status: text,
  reason: said,
  message: said,
  lastTransitionTime: said,
});

const terminated = z.looseObject({
  reason: said,
  message: said,
  exitCode: z.number().optional(),
  signal: z.number().optional(),
  startedAt: said,
  finishedAt: said,
});

const container = z.looseObject({
  name: text,
  image: said,
  restarts: z.number(),
  waiting: z.looseObject({ reason: said, message: said }).optional(),
  running: z.looseObject({ startedAt: said }).optional(),
  terminated: terminated.optional(),
  before: terminated.optional(),
});

const pod = z.looseObject({
  name: text,
  uid: text,
  createdAt: said,
  of: z.enum(['importer', 'engine']),
  node: said,
  gone: z.boolean().optional(),
  phase: said,
  reason: said,
  message: said,
  conditions: z.array(condition),
  containers: z.array(container),
});

const event = z.looseObject({
  kind: text,
  name: text,
  uid: said,
  type: said,
  reason: said,
  message: text,
  count: z.number(),
  firstAt: said,
  lastAt: said,
});

const restore = z.looseObject({
  kind: text,
  name: text,
  state: said,
  message: said,
  conditions: z.array(condition),
  createdAt: said,
  finishedAt: said,
  states: z.array(z.looseObject({ state: text, at: text })).optional(),
});

/** Evidence as it is kept; what a later release adds stays. */
export const storedRun: z.ZodType<RunEvidence> = z.looseObject({
  asOf: z.number(),
  job: z
    .looseObject({
      name: text,
      createdAt: said,
      active: z.number().optional(),
      conditions: z.array(condition),
    })
    .optional(),
  pods: z.array(pod),
  events: z.array(event),
  volumeClaims: z.array(
    z.looseObject({
      name: text,
      uid: said,
      phase: said,
      storageClass: said,
      size: said,
    }),
  ),
  restores: z.array(restore),
  log: z.array(text),
  unread: z.array(
    z.looseObject({
      part: z.enum([
        'job',
        'pods',
        'events',
        'volume-claims',
        'restores',
        'log',
      ]),
      right: z.looseObject({
        verb: text,
        group: text,
        plural: text,
        namespace: said,
      }),
    }),
  ),
});
