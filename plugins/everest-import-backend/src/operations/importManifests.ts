import { randomUUID } from 'node:crypto';
import {
  Import,
  ImportManifests,
  ManifestSecrets,
} from '@everest-import/backstage-plugin-everest-import-common';
import { warningsOfRequest } from '../everest/exposeType';
import type { Caller } from '../permissions';
import { hardReport } from '../preflight/hardReport';
import { dryRunDatabase } from '../provision/createDatabase';
import { manifestFiles } from '../provision/manifests/manifestFiles';
import { prepareManifests } from '../provision/manifests/prepareManifests';
import { namesUserSecret } from '../provision/prepareImport';
import { newRequestHash } from '../provision/requestIdentity';
import type { ParsedImportRequest } from '../request/ParsedImportRequest';
import { toSourceSubject } from '../sources/SourceSubject';
import { NOT_LOOKED } from './createImport';
import { CreateImportDeps } from './CreateImportDeps';
import { dryRunPassed } from './dryRunCheck';
import { lookAtBackup } from './lookAtBackup';
import { adviceFor } from './preflight';
import { readImportFacts } from './readImportFacts';
import { readyCluster } from './readyCluster';
import { refuseOn } from './refuseOn';
import { refuseOnAdvice } from './refuseOnAdvice';

export interface ManifestsOptions {
  deps: CreateImportDeps;
  secrets: ManifestSecrets;
  /** Looks into no bucket. */
  dryRun: boolean;
  signal: AbortSignal;
}

/** What was made of a request, and the advice that the caller went on in spite of. */
export interface ManifestsReply {
  body: ImportManifests;
  acknowledged?: Import['acknowledged'];
}

/** All that a create checks, what the API server says to it, and then its objects as text: nothing is made. */
export async function importManifests(
  request: ParsedImportRequest,
  caller: Caller & { userEntityRef: string },
  options: ManifestsOptions,
): Promise<ManifestsReply> {
  const { deps, secrets: style, dryRun, signal } = options;
  await deps.authorizeCreate(caller, {
    cluster: request.cluster,
    namespace: request.namespace,
    importer: request.importer,
    source: toSourceSubject(request.source, deps.rules),
    // Whoever may merge them makes the database
    dryRun: true,
  });
  const view = readyCluster(deps.clusters, request);
  const { connection } = view;
  const looking = dryRun
    ? Promise.resolve(NOT_LOOKED)
    : lookAtBackup(request, caller, options);
  looking.catch(() => {});
  const facts = {
    ...(await readImportFacts(request, caller, {
      ...{ deps, view, signal },
      isCounted: true,
    })),
    keysComeLater: true,
  };
  refuseOn(facts);
  const advice = adviceFor(facts, await looking, view);
  const acknowledged = await refuseOnAdvice(advice, request, caller, deps);
  const { manifest, secrets } = prepareManifests({
    facts,
    requestHash: newRequestHash(randomUUID()),
    requestedBy: caller.userEntityRef,
    acknowledged,
    clock: deps.clock,
  });
  const told = await dryRunDatabase(connection, manifest, {
    signal,
    userSecret: namesUserSecret(facts.request) ? 'named' : 'not-made',
  });
  const warnings = warningsOfRequest(told, facts.request.proxy?.expose?.type);
  return {
    acknowledged,
    body: {
      files: manifestFiles({ manifest, secrets, style }),
      checks: [...hardReport(facts), ...dryRunPassed(warnings), ...advice],
    },
  };
}
