import { randomUUID } from 'node:crypto';
import { ConflictError } from '@backstage/errors';
import { BackupProbe } from '../backups/BackupProbe';
import type { Caller } from '../permissions';
import { hardReport } from '../preflight/hardReport';
import { provisionImport } from '../provision/provisionImport';
import { findRepeated } from '../provision/repeatedRequest';
import { requestDigest, requestKeyOf } from '../provision/requestIdentity';
import { tryImport } from '../provision/tryImport';
import type { ParsedImportRequest } from '../request/ParsedImportRequest';
import { toSourceSubject } from '../sources/SourceSubject';
import { CreateImportDeps, CreateReply } from './CreateImportDeps';
import { lookAtBackup } from './lookAtBackup';
import { adviceFor } from './preflight';
import { readImportFacts } from './readImportFacts';
import { readyCluster } from './readyCluster';
import { refuseOn } from './refuseOn';
import { refuseOnAdvice } from './refuseOnAdvice';

/** Who only tries a request out sends nobody's keys anywhere. */
export const NOT_LOOKED: BackupProbe = {
  seen: 'skipped',
  reason: 'A dry run looks into no bucket; a preflight and the import do.',
};

/** Permission, an earlier try, facts, refusals; then the create, or with `dryRun` what the API server says to one. */
export async function createImport(
  request: ParsedImportRequest,
  caller: Caller & { userEntityRef: string },
  options: { deps: CreateImportDeps; dryRun: boolean; signal: AbortSignal },
): Promise<CreateReply> {
  const { deps, dryRun, signal } = options;
  const { clusters, history, logger, clock, rules } = deps;
  await deps.authorizeCreate(caller, {
    cluster: request.cluster,
    namespace: request.namespace,
    importer: request.importer,
    source: toSourceSubject(request.source, rules),
    dryRun,
  });
  const view = readyCluster(clusters, request);
  const { connection } = view;
  const requestId = request.requestId ?? randomUUID();
  const requestKey = requestKeyOf(caller.userEntityRef, requestId);
  const digest = requestDigest(request);
  const common = {
    ...{ requestKey, digest, connection, cluster: view },
    ...{ history, logger, clock },
  };
  // Looking for an earlier try may tidy up after it, which a dry run must not
  const repeated = async (): Promise<CreateReply | undefined> => {
    const found = await findRepeated({ ...common, signal });
    return (
      found && {
        status: 200,
        body: (await deps.currentImport?.(caller, found.id)) ?? found,
      }
    );
  };
  const earlier = dryRun ? undefined : await repeated();
  if (earlier) {
    return earlier;
  }
  // The bucket is looked into meanwhile
  const looking = dryRun
    ? Promise.resolve(NOT_LOOKED)
    : lookAtBackup(request, caller, options);
  looking.catch(() => {});
  const facts = await readImportFacts(request, caller, {
    deps,
    view,
    signal,
    isCounted: dryRun,
  });
  refuseOn(facts);
  const advice = adviceFor(facts, await looking, view);
  const acknowledged = await refuseOnAdvice(advice, request, caller, deps);
  const provision = {
    ...common,
    facts,
    requestedBy: caller.userEntityRef,
    acknowledged,
    owner:
      request.owner ??
      deps.ownerOf(request.cluster, facts.namespace ?? request.namespace),
    signal,
  };
  if (dryRun) {
    const tried = await tryImport(provision);
    const checks = [...hardReport(facts), ...advice];
    return { status: 200, body: { ...tried, checks }, acknowledged };
  }
  const created = await provisionImport(provision);
  if (created) {
    return { status: 201, body: created, acknowledged };
  }
  // The same request came twice at once, and the other was faster: its import is the answer to both
  const theirs = await repeated();
  if (!theirs) {
    throw new ConflictError(
      `The same request for '${request.namespace}/${request.name}' came twice at once, and the other one failed. Send it again.`,
    );
  }
  return theirs;
}
