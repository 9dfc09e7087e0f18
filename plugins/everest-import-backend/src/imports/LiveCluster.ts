import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import {
  DatabaseClusterObject,
  DataImportJobObject,
  NamespaceObject,
} from '../everest/objects';
import { worse } from '../everest/overwriting';
import { PhaseMemory, phaseOf } from '../everest/phase';
import { ImportContext, isOwnJob, toImport } from '../everest/toImport';
import { ImportRow } from '../history/ImportHistory';
import { importerFailed } from '../reports/importerFailed';
import { KeptReport } from '../reports/ReportKeeper';

/** What the objects of one cluster say at one moment. */
export interface ClusterSnapshot {
  cluster: string;
  everestVersion?: string;
  databases: DatabaseClusterObject[];
  jobs: DataImportJobObject[];
  namespaces: NamespaceObject[];
}

export interface LiveOptions {
  snapshot: ClusterSnapshot;
  rowOf: (uid: string) => ImportRow | undefined;
  memoryOf: (uid: string) => PhaseMemory | undefined;
  /** What the importer says, by its DataImportJob's UID. */
  reportOf: (uid: string | undefined) => KeptReport | undefined;
  ownerOf: (namespace: NamespaceObject | string) => string | undefined;
  now: number;
}

export interface LiveImport {
  words: Import;
  memory: PhaseMemory;
  lookAgainAt?: number;
}

function keyOf(namespace: string | undefined, name: string | undefined) {
  return `${namespace}/${name}`;
}

function belongsTo(
  job: DataImportJobObject,
  database: DatabaseClusterObject,
): boolean {
  const owners = (job.metadata.ownerReferences ?? []).filter(
    owner => owner.kind === 'DatabaseCluster',
  );
  return (
    owners.length === 0 ||
    owners.some(owner => owner.uid === database.metadata.uid)
  );
}

/**
 * What this process saw comes before what history has, but for what another replica saw first: that it succeeded with
 * a job whose UID is known, and an alarm.
 */
function remembered(
  memory: PhaseMemory | undefined,
  row: ImportRow | undefined,
): PhaseMemory {
  const { snapshot, outcome, succeededJob } = row ?? {};
  const known: PhaseMemory =
    outcome && snapshot
      ? {
          outcome,
          succeededJob,
          cause: snapshot.cause,
          phase: snapshot.phase,
          since: Date.parse(snapshot.phaseSince),
        }
      : {};
  const isBehind = memory && !memory.outcome && succeededJob !== undefined;
  return {
    ...known,
    ...memory,
    ...(isBehind && known),
    overwriting: worse(memory?.overwriting, row?.overwriting),
  };
}

function progressOf(report: KeptReport | undefined): Import['progress'] {
  return (
    report?.progress && {
      ...report.progress,
      at: new Date(report.at).toISOString(),
    }
  );
}

function originOf(
  manual: boolean,
  ours: ImportRow | undefined,
): ImportContext['origin'] {
  if (manual) {
    return 'manual';
  }
  return ours ? 'portal' : 'kubernetes';
}

/** Every import that a cluster's objects show, with its phase. Pure. */
export function liveImports(options: LiveOptions): LiveImport[] {
  const { snapshot, rowOf, memoryOf, reportOf, ownerOf, now } = options;
  const { cluster } = snapshot;
  const databases = new Map(
    snapshot.databases.map(item => [
      keyOf(item.metadata.namespace, item.metadata.name),
      item,
    ]),
  );
  const namespaces = new Map(
    snapshot.namespaces.map(item => [item.metadata.name, item]),
  );
  // One that `dataImport` was taken out of lives on, and so does what is known of its import.
  const isImport = (database: DatabaseClusterObject | undefined) =>
    database !== undefined &&
    (database.spec?.dataSource?.dataImport !== undefined ||
      rowOf(database.metadata.uid) !== undefined);
  const ownJobs = new Map<string, DataImportJobObject>();
  const manualJobs: DataImportJobObject[] = [];
  for (const job of snapshot.jobs) {
    const key = keyOf(job.metadata.namespace, job.spec?.targetClusterName);
    const database = databases.get(key);
    if (!isOwnJob(job, database, isImport(database))) {
      manualJobs.push(job);
    } else if (database && belongsTo(job, database)) {
      ownJobs.set(key, job);
    }
  }

  const toLive = (
    database: DatabaseClusterObject | undefined,
    job: DataImportJobObject | undefined,
    manual: boolean,
  ): LiveImport => {
    const uid = (manual ? job : database)?.metadata.uid ?? '';
    const row = rowOf(uid);
    const report = reportOf(job?.metadata.uid);
    const phase = phaseOf({
      database,
      job,
      failure: report?.failure && importerFailed(report.failure),
      now,
      memory: remembered(memoryOf(uid), row),
    });
    const namespace = (database ?? job)?.metadata.namespace ?? '';
    const ours = !manual && row?.ours ? row : undefined;
    const words = toImport(database, job, {
      cluster,
      origin: originOf(manual, ours),
      phase,
      requestedBy: ours?.requestedBy,
      requestedAt: ours?.requestedAt,
      owner: ours?.owner ?? ownerOf(namespaces.get(namespace) ?? namespace),
      ownerIsDefault: ours?.owner === undefined,
      last: manual ? undefined : row?.snapshot,
      backupSource: ours?.snapshot.source.backupSource,
      acknowledged: ours?.snapshot.acknowledged,
      progress: progressOf(report),
      // The Pod may be gone since
      result: report?.result ?? (phase.outcome && row?.snapshot.result),
      entity: ours?.entity,
      system: ours?.system,
      everestVersion: snapshot.everestVersion,
    });
    return { words, memory: phase.memory, lookAgainAt: phase.lookAgainAt };
  };

  const imports = snapshot.databases.filter(isImport).map(database => {
    const { namespace, name } = database.metadata;
    return toLive(database, ownJobs.get(keyOf(namespace, name)), false);
  });
  const manual = manualJobs.map(job =>
    toLive(
      databases.get(keyOf(job.metadata.namespace, job.spec?.targetClusterName)),
      job,
      true,
    ),
  );
  return [...imports, ...manual];
}
