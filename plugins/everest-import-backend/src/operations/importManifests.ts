import { ConflictError } from '@backstage/errors';
import {
  Import,
  ImportManifests,
  ManifestSecrets,
} from '@everest-import/backstage-plugin-everest-import-common';
import { warningsOfRequest } from '../everest/exposeType';
import type { ManifestRequest } from '../imports/store/ManifestRequests';
import type { Caller } from '../permissions';
import { hardReport } from '../preflight/hardReport';
import { dryRunDatabase } from '../provision/createDatabase';
import { manifestFiles } from '../provision/manifests/manifestFiles';
import { prepareManifests } from '../provision/manifests/prepareManifests';
import { wantedSecrets } from '../provision/manifests/secretPlaceholder';
import { namesUserSecret } from '../provision/prepareImport';
import { manifestsKeyOf, newRequestHash } from '../provision/requestIdentity';
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

/** Of one person; the oldest is forgotten. */
const MOST_WAITING = 200;

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

/**
 * All that a create checks, what the API server says to it, and then its objects as text: nothing is made. The request
 * is remembered, so that the database that comes of them is known as the caller's.
 */
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
    // Whoever may merge them makes the database: where only templates may begin an import, only they hand out manifests
    dryRun,
  });
  const { history } = deps;
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
  const requestKey = manifestsKeyOf(caller.userEntityRef, facts.request);
  const known = await history.manifestsByKey(requestKey);
  const requestHash = known?.requestHash ?? newRequestHash(requestKey);
  const requestedBy = caller.userEntityRef;
  const { manifest, secrets, requested } = prepareManifests({
    ...{ facts, requestHash, requestedBy, acknowledged },
    owner:
      request.owner ??
      deps.ownerOf(request.cluster, facts.namespace ?? request.namespace),
    clock: deps.clock,
  });
  const told = await dryRunDatabase(connection, manifest, {
    signal,
    userSecret: namesUserSecret(facts.request) ? 'named' : 'not-made',
  });
  if (!dryRun) {
    const { owner, entity, system } = request;
    const asked: ManifestRequest = {
      ...{ id: requested.id, requestKey, requestHash, requestedBy },
      ...{ clusterUid: view.uid, owner, entity, system },
      snapshot: { ...requested, requestedAs: 'manifests' },
    };
    const isNoted = known
      ? await history.renewManifests(asked)
      : await history.noteManifests(asked, MOST_WAITING);
    if (!isNoted) {
      throw new ConflictError(
        `Manifests for '${request.namespace}/${request.name}' were asked for twice at once, or a database came of them just now. Ask again.`,
      );
    }
  }
  const warnings = warningsOfRequest(told, facts.request.proxy?.expose?.type);
  const wanted = wantedSecrets(secrets, style);
  return {
    acknowledged,
    body: {
      ...(wanted.length > 0 && { wanted }),
      files: manifestFiles({ manifest, secrets, style }),
      checks: [...hardReport(facts), ...dryRunPassed(warnings), ...advice],
    },
  };
}
