import { database, job } from '../../../__testUtils__/objects';
import { NOW } from '../../../__testUtils__/lookAtPhase';
import {
  ContainerSeen,
  EventSeen,
  PodSeen,
  RunEvidence,
} from '../../evidence/RunEvidence';
import { CauseInput } from '../CauseInput';

const STARTED = '2026-01-15T08:41:02Z';
const BACKOFF = 'Job has reached the specified backoff limit';
export const JOB_NAME = 'data-import-shop-632137';
export const POD = `${JOB_NAME}-x7k2p`;

type Run = Partial<RunEvidence>;

export function run(overlay: Run = {}): RunEvidence {
  return {
    asOf: NOW,
    job: { name: JOB_NAME, conditions: [] },
    pods: [],
    events: [],
    volumeClaims: [],
    restores: [],
    log: [],
    unread: [],
    ...overlay,
  };
}

/** The importer failed, and Everest says no more than its Job does. */
export function failed(overlay: Run = {}, type = 'pxc'): CauseInput {
  const target = database('error', { message: 'Data import job failed' });
  target.spec!.engine!.type = type;
  return {
    database: target,
    job: job('Failed', { message: BACKOFF, startedAt: STARTED }),
    run: run({
      pods: [importer({ terminated: { reason: 'Error', exitCode: 1 } })],
      ...overlay,
      job: {
        name: JOB_NAME,
        conditions: [
          {
            type: 'Failed',
            status: 'True',
            reason: 'BackoffLimitExceeded',
            message: BACKOFF,
          },
        ],
        ...overlay.job,
      },
    }),
    now: NOW,
  };
}

/** The last line of a built-in importer, as zerolog writes it. */
export function saysLast(error: string, type = 'pxc'): CauseInput {
  return failed(
    {
      log: [
        '{"level":"info","time":"2026-01-15T08:41:05Z","message":"Starting import for database shop in namespace team-blue"}',
        JSON.stringify({
          level: 'error',
          error,
          time: '2026-01-15T08:42:11Z',
          message: `Failed to run ${type} import`,
        }),
      ],
    },
    type,
  );
}

export const PXC =
  'failed to run PXC restore: PXC restore failed with message: ';
export const PSMDB =
  'failed to run PSMDB restore: PSMDB restore failed with message: ';

/** Everest runs the importer. */
export function running(overlay: Run = {}): CauseInput {
  return {
    database: database('importing'),
    job: {
      ...job('Running', { startedAt: STARTED }),
      status: { state: 'Running', startedAt: STARTED, jobName: JOB_NAME },
    },
    run: run(overlay),
    now: NOW,
  };
}

/** Everest does not get to the importer. */
export function blocked(message: string): CauseInput {
  return {
    database: database('importing'),
    job: job('Error', { message }),
    now: NOW,
  };
}

/** The database is still to come up. */
export function provisioning(
  overlay: Run = {},
  options: Parameters<typeof database>[1] & { status?: string } = {},
): CauseInput {
  const { status = 'initializing', ...rest } = options;
  return { database: database(status, rest), run: run(overlay), now: NOW };
}

function pod(
  overlay: Partial<PodSeen>,
  state: Partial<ContainerSeen>,
): PodSeen {
  const waits = Boolean(state.waiting);
  return {
    name: POD,
    uid: 'uid-pod',
    of: 'importer',
    phase: waits ? 'Pending' : 'Running',
    conditions: [],
    containers: [{ name: 'importer', restarts: 0, ...state }],
    ...overlay,
  };
}

export function importer(
  state: Partial<ContainerSeen> = {},
  overlay: Partial<PodSeen> = {},
): PodSeen {
  return pod(overlay, state);
}

export function engine(
  state: Partial<ContainerSeen>,
  overlay: Partial<PodSeen> = {},
): PodSeen {
  return pod(
    { name: 'shop-pxc-0', of: 'engine', ...overlay },
    { name: 'pxc', ...state },
  );
}

/** An engine's Pod whose database runs, with a container beside it that does not. */
export function beside(name: string, reason: string, restarts = 0): PodSeen {
  const runs = engine({ running: { startedAt: STARTED } });
  const waiting = { reason, message: `back-off 40s container=${name}` };
  return {
    ...runs,
    containers: [...runs.containers, { name, restarts, waiting }],
  };
}

export function unscheduled(
  message: string,
  since = '2026-01-15T08:50:00Z',
): PodSeen {
  return importer(
    {},
    {
      phase: 'Pending',
      containers: [],
      conditions: [
        {
          type: 'PodScheduled',
          status: 'False',
          reason: 'Unschedulable',
          message,
          lastTransitionTime: since,
        },
      ],
    },
  );
}

export function pulling(reason: string, message: string): Run {
  return {
    pods: [importer({ waiting: { reason, message } })],
    events: [
      event('Pod', POD, 'Scheduled', 'Successfully assigned', 'Normal'),
      event('Pod', POD, 'Failed', 'Error: ErrImagePull'),
    ],
  };
}

/** Said half a minute ago. */
export function event(
  kind: string,
  name: string,
  reason: string,
  message: string,
  type = 'Warning',
): EventSeen {
  const lastAt = new Date(NOW - 30_000).toISOString();
  return { kind, name, type, reason, message, count: 1, lastAt };
}

/** A Job that gets no Pod. */
export function withoutPod(message: string): CauseInput {
  return running({
    events: [
      event('Job', JOB_NAME, 'FailedCreate', `Error creating: ${message}`),
    ],
  });
}

/** A Pod whose container waits for what it is given. */
export function mounting(reason: string, message: string): CauseInput {
  return running({
    pods: [importer({ waiting: { reason: 'ContainerCreating' } })],
    events: [event('Pod', POD, reason, message)],
  });
}
