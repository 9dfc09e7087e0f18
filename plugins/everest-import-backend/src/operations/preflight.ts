import {
  PreflightCheck,
  PreflightLine,
} from '@everest-import/backstage-plugin-everest-import-common';
import { BackupProbe } from '../backups/BackupProbe';
import { toContract } from '../everest/importerContracts';
import { knownVersion } from '../everest/leastVersion';
import type { Caller } from '../permissions';
import { adviceReport } from '../preflight/advice';
import { hardReport } from '../preflight/hardReport';
import { ImportFacts } from '../preflight/ImportFacts';
import { tryImport } from '../provision/tryImport';
import type { ParsedImportRequest } from '../request/ParsedImportRequest';
import { toSourceSubject } from '../sources/SourceSubject';
import { ClusterView } from '../kubernetes/watch/ClusterView';
import { CreateImportDeps } from './CreateImportDeps';
import { dryRunCheck } from './dryRunCheck';
import { lookAtBackup } from './lookAtBackup';
import { readImportFacts } from './readImportFacts';
import { readyCluster } from './readyCluster';

/** What advice there is, for the facts of the cluster and what was seen in the bucket. */
export function adviceFor(
  facts: ImportFacts,
  probe: BackupProbe,
  view: ClusterView,
): PreflightCheck[] {
  return adviceReport({
    facts,
    probe,
    contract: facts.importer ? toContract(facts.importer) : {},
    everestVersion: knownVersion(view),
  });
}

/**
 * Every check of an import, each as soon as its facts are there: the cluster's first, then what Everest says to a dry
 * run, and the bucket's, which was looked into meanwhile.
 *
 * @throws as a create does where the caller may not, or the cluster is away
 */
export async function* preflightImport(
  request: ParsedImportRequest,
  caller: Caller & { userEntityRef: string },
  options: { deps: CreateImportDeps; signal: AbortSignal },
): AsyncGenerator<PreflightLine> {
  const { deps, signal } = options;
  await deps.authorizeCreate(caller, {
    cluster: request.cluster,
    namespace: request.namespace,
    importer: request.importer,
    source: toSourceSubject(request.source, deps.rules),
    dryRun: true,
  });
  const view = readyCluster(deps.clusters, request);
  const looking = lookAtBackup(request, caller, options);
  // Whatever it says is asked for below; until then nobody listens
  looking.catch(() => {});
  const facts = await readImportFacts(request, caller, {
    deps,
    view,
    signal,
    isCounted: true,
  });
  const hard = hardReport(facts);
  const all = [...hard];
  for (const check of hard) {
    yield { type: 'check', check };
  }
  const dryRun = await dryRunCheck(hard, () =>
    tryImport({
      requestKey: '',
      connection: view.connection,
      clock: deps.clock,
      facts,
      requestedBy: caller.userEntityRef,
      signal,
    }),
  );
  for (const check of dryRun) {
    all.push(check);
    yield { type: 'check', check };
  }
  const probe = await looking;
  if (probe.seen === 'something' && probe.backups[0]) {
    yield { type: 'backup', backup: probe.backups[0] };
  }
  for (const check of adviceFor(facts, probe, view)) {
    all.push(check);
    yield { type: 'check', check };
  }
  const count = (outcome: string) =>
    all.filter(check => check.outcome === outcome).length;
  yield { type: 'end', failures: count('failure'), warnings: count('warning') };
}
