import {
  databaseEntityRef,
  Import,
  parseEngineType,
} from '@everest-import/backstage-plugin-everest-import-common';
import {
  DatabaseClusterObject,
  DataImportJobObject,
  DataImportSource,
} from './objects';
import { knownFaults } from './knownFaults';
import { userSecretOf } from './secretNames';
import { PhaseResult } from './PhaseMemory';

/** What the objects do not say. */
export interface ImportContext {
  cluster: string;
  origin: Import['origin'];
  phase: PhaseResult;
  requestedBy?: string;
  requestedAt?: string;
  requestedAs?: Import['requestedAs'];
  owner?: string;
  ownerIsDefault?: boolean;
  /** The configured source that the request named. */
  backupSource?: string;
  /** What was said of it before, for what the objects do not say any more. */
  last?: Import;
  acknowledged?: Import['acknowledged'];
  result?: Import['result'];
  entity?: string;
  system?: string;
  everestVersion?: string;
}

function sourceWords(
  source: DataImportSource | undefined,
  backupSource: string | undefined,
): Import['source'] {
  return {
    bucket: source?.s3?.bucket,
    region: source?.s3?.region,
    endpoint: source?.s3?.endpointURL,
    path: source?.path,
    backupSource,
  };
}

function databaseWords(
  database: DatabaseClusterObject | undefined,
): Import['database'] {
  const { spec, status } = database ?? {};
  return {
    status: status?.status ?? '',
    ready: status?.status === 'ready',
    size: spec?.engine?.storage?.size,
    host: status?.hostname || undefined,
    port: status?.port || undefined,
    userSecret: database && userSecretOf(database),
  };
}

/** Drops keys without a value: what JSON drops too, so that replies and snapshots are equal. */
function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(
    Object.entries(value).filter(([, item]) => item !== undefined),
  ) as T;
}

/** RFC 3339 in UTC, as it is promised; Kubernetes writes the same instant without milliseconds. */
function utc(time: string | undefined): string | undefined {
  return time && !Number.isNaN(Date.parse(time))
    ? new Date(time).toISOString()
    : undefined;
}

/** Objects -> words: one import, from its database, its job, or (made by hand) a job alone. */
export function toImport(
  database: DatabaseClusterObject | undefined,
  job: DataImportJobObject | undefined,
  context: ImportContext,
): Import {
  const { last } = context;
  const main = context.origin === 'manual' ? job : database ?? job;
  const dataImport = database?.spec?.dataSource?.dataImport;
  const { cluster, origin, phase } = context;
  const namespace = main?.metadata.namespace ?? '';
  const name = database?.metadata.name ?? job?.spec?.targetClusterName ?? '';
  const engine = database?.spec?.engine;
  const started =
    origin === 'manual'
      ? job?.metadata.creationTimestamp
      : main?.metadata.creationTimestamp;
  const since =
    utc(phase.since) ?? new Date(phase.memory.since ?? 0).toISOString();
  // The times of another run over it, and of none at all, are not those of this import.
  const first =
    (phase.memory.overwriting || !job) && last?.outcome ? last : undefined;
  const warnings = knownFaults(database, phase, context.everestVersion);
  return withoutUndefined({
    id: main?.metadata.uid ?? '',
    cluster,
    namespace,
    name,
    origin,
    gone: phase.gone,
    outcome: phase.outcome,
    phase: phase.phase,
    phaseSince: since,
    rawPhase: phase.rawPhase,
    cause: phase.cause,
    result: context.result,
    engine: withoutUndefined({
      type: parseEngineType(engine?.type ?? '') ?? engine?.type ?? '',
      version: engine?.version,
    }),
    importer:
      (origin === 'manual' ? undefined : dataImport?.dataImporterName) ??
      last?.importer ??
      job?.spec?.dataImporterName ??
      '',
    source:
      origin !== 'manual' && !dataImport && last
        ? last.source
        : withoutUndefined(
            sourceWords(
              origin === 'manual' || !dataImport
                ? job?.spec?.source
                : dataImport.source,
              context.backupSource,
            ),
          ),
    database: withoutUndefined(databaseWords(database)),
    requestedBy: context.requestedBy,
    requestedAs: context.requestedAs,
    acknowledged: context.acknowledged,
    owner: context.owner,
    ownerIsDefault:
      context.owner !== undefined && context.ownerIsDefault ? true : undefined,
    requestedAt: context.requestedAt ?? utc(started) ?? since,
    startedAt: first?.startedAt ?? utc(job?.status?.startedAt),
    finishedAt:
      first?.finishedAt ??
      utc(job?.status?.completedAt) ??
      (phase.outcome ? since : undefined),
    entityRef: databaseEntityRef({ cluster, namespace, name }),
    entity: context.entity,
    system: context.system,
    warnings: warnings.length > 0 ? warnings : undefined,
  });
}
