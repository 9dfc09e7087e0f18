import { ownContainers } from '../evidence/importerContainers';
import { RestoreSeen, RunEvidence } from '../evidence/RunEvidence';
import { Stage, stage } from './Stage';

function stagesOfOne(restore: RestoreSeen, until: number): Stage[] {
  const { kind, name, createdAt, finishedAt, states = [], message } = restore;
  const told = states.filter(
    ({ at }) =>
      !(Date.parse(at) >= Date.parse(finishedAt ?? '')) &&
      Date.parse(at) <= until,
  );
  return [
    ...stage('restore', createdAt, 'restore', [kind, name]),
    ...told.flatMap(({ state, at }) =>
      stage('restore', at, 'restore', [kind, name, state]),
    ),
    ...stage('restore', finishedAt, 'restore', [
      ...[kind, name, restore.state, message],
    ]),
  ];
}

/** When the importer was begun; undefined: it was not, as far as is known. */
function begin({ job, pods }: RunEvidence, startedAt: string | undefined) {
  const pod = pods.find(({ of }) => of === 'importer');
  return job?.createdAt ?? pod?.createdAt ?? startedAt;
}

/** When the last container of the importer ended; Infinity: one still runs, or none is known. */
function end({ pods }: RunEvidence): number {
  const ends = pods
    .filter(({ of }) => of === 'importer')
    .flatMap(pod =>
      ownContainers(pod).map(({ terminated }) =>
        Date.parse(terminated?.finishedAt ?? ''),
      ),
    );
  return ends.length === 0 || ends.some(Number.isNaN)
    ? Infinity
    : Math.max(...ends);
}

/**
 * What the engine's operator does with the backup. A cluster tells of that only where it is made while the importer runs,
 * from the backup; what is told of one before and after is how the database comes up.
 *
 * @param startedAt - when Everest began with the importer
 */
export function restoreStages(
  run: RunEvidence,
  startedAt: string | undefined,
): Stage[] {
  const since = Date.parse(begin(run, startedAt) ?? '');
  return run.restores.flatMap(restore => {
    if (!restore.kind.endsWith('Cluster')) {
      return stagesOfOne(restore, Infinity);
    }
    const isMadeByImporter = Date.parse(restore.createdAt ?? '') >= since;
    return isMadeByImporter ? stagesOfOne(restore, end(run)) : [];
  });
}
