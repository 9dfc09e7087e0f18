import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { Step } from '../../everest/PhaseMemory';
import { ownContainers } from '../evidence/importerContainers';
import { PodSeen, RunEvidence } from '../evidence/RunEvidence';
import { restoreStages } from './restoreStages';
import { Stage, stage } from './Stage';

/** In which order stages come that are of one second: Kubernetes counts no less. */
const ORDER = [
  'requested',
  'checked',
  'secrets-made',
  'database-created',
  'database-ready-empty',
  'importing',
  'job-created',
  'pod-waiting',
  'pod-pulling',
  'importer-started',
  'restore',
  'importer-restarted',
  'importer-ended',
];

/** By the words of steps: phases, and what the portal did itself. */
const STEPS: Record<string, { stage: string; source: string }> = {
  Requested: { stage: 'requested', source: 'portal' },
  checked: { stage: 'checked', source: 'portal' },
  'secrets-made': { stage: 'secrets-made', source: 'portal' },
  Provisioning: { stage: 'database-created', source: 'database' },
  Preparing: { stage: 'database-ready-empty', source: 'database' },
  Importing: { stage: 'importing', source: 'job' },
  Blocked: { stage: 'blocked', source: 'job' },
  Deleting: { stage: 'deleting', source: 'database' },
  Failed: { stage: 'ended', source: 'job' },
  Succeeded: { stage: 'ready', source: 'database' },
};

function stepStage({ step, at, cause, status }: Step): Stage[] {
  const known = Object.hasOwn(STEPS, step) ? STEPS[step] : undefined;
  const { stage: name, source } = known ?? {
    ...{ stage: 'other', source: 'database' },
  };
  return stage(name, at, source, [step, cause, status && `(${status})`]);
}

function podStages(pod: PodSeen, { events }: RunEvidence): Stage[] {
  const own = events.filter(
    ({ kind, name }) => kind === 'Pod' && name === pod.name,
  );
  const pulling = own.find(({ reason }) => reason === 'Pulling');
  const waiting = pod.containers.find(item => item.waiting)?.waiting;
  return [
    ...stage('pod-waiting', pod.createdAt, 'pod', [
      pod.name,
      waiting?.reason,
      waiting?.message,
    ]),
    ...stage('pod-pulling', pulling?.firstAt, 'event', [pulling?.message]),
    ...ownContainers(pod).flatMap(container => {
      const { name, running, terminated: end, before, restarts } = container;
      const began = before?.startedAt ?? running?.startedAt ?? end?.startedAt;
      return [
        ...stage('importer-started', began, 'pod', [name, container.image]),
        ...(restarts > 0
          ? stage('importer-restarted', before?.finishedAt, 'pod', [
              name,
              `${restarts}`,
              before?.reason,
              before?.exitCode,
            ])
          : []),
        // Its message may be the end of its log, which is not for everybody
        ...stage('importer-ended', end?.finishedAt, 'pod', [
          name,
          end?.reason,
          end?.exitCode,
        ]),
      ];
    }),
  ];
}

/** Where neither steps nor objects were kept, as by the release before: what the words themselves say. */
function wordStages(words: Import, steps: Step[]): Stage[] {
  const { phase, phaseSince, startedAt, requestedAt, origin } = words;
  const asked = stage(
    origin === 'portal' ? 'requested' : 'database-created',
    requestedAt,
    origin === 'portal' ? 'portal' : 'database',
    [],
  );
  if (steps.length > 0) {
    return origin === 'portal' ? asked : [];
  }
  return [
    ...asked,
    ...stage('importing', startedAt, 'job', []),
    ...stepStage({ step: phase, at: phaseSince, cause: words.cause?.code }),
  ];
}

function second({ at }: Stage): number {
  return Math.floor(Date.parse(at) / 1_000);
}

function rank({ stage: name }: Stage): number {
  const index = ORDER.indexOf(name);
  return index < 0 ? ORDER.length : index;
}

/** Pure: what is known of an import's way, in the order of time. */
export function stagesOf(
  words: Import,
  steps: Step[],
  run: RunEvidence | undefined,
): Stage[] {
  const found = [
    ...wordStages(words, steps),
    ...steps.flatMap(stepStage),
    ...stage('job-created', run?.job?.createdAt, 'job', [run?.job?.name]),
    ...(run?.pods ?? [])
      .filter(({ of }) => of === 'importer')
      .flatMap(pod => (run ? podStages(pod, run) : [])),
    ...(run ? restoreStages(run, words.startedAt) : []),
  ];
  const once = new Map(
    found.map(item => [`${item.stage} ${item.at} ${item.raw}`, item]),
  );
  return [...once.values()].sort(
    (one, other) =>
      second(one) - second(other) ||
      rank(one) - rank(other) ||
      Date.parse(one.at) - Date.parse(other.at),
  );
}
