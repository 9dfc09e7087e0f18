import { randomUUID } from 'node:crypto';
import { ConflictError } from '@backstage/errors';
import { readInstalledSchema } from '../everest/installedSchema';
import type { Caller } from '../permissions';
import { parseEndpoint } from '../preflight/checks/endpoint';
import { isDatabaseName } from '../preflight/checks/name';
import { gatherFacts } from '../preflight/gatherFacts';
import { ImportFacts } from '../preflight/ImportFacts';
import { readReferences } from '../preflight/readReferences';
import { getDatabase } from '../provision/databaseLookup';
import { provisionImport, tryImport } from '../provision/provisionImport';
import { findRepeated } from '../provision/repeatedRequest';
import { requestDigest, requestKeyOf } from '../provision/requestIdentity';
import type { ParsedImportRequest } from '../request/ParsedImportRequest';
import { CreateImportDeps, CreateReply } from './CreateImportDeps';
import { readEntityOwners } from './entityOwners';
import { readyCluster } from './readyCluster';
import { refuseOn } from './refuseOn';

/** Permission, an earlier try, facts, refusals; then the create, or with `dryRun` what the API server says to one. */
export async function createImport(
  request: ParsedImportRequest,
  caller: Caller & { userEntityRef: string },
  options: { deps: CreateImportDeps; dryRun: boolean; signal: AbortSignal },
): Promise<CreateReply> {
  const { deps, dryRun, signal } = options;
  const { clusters, history, logger, clock, rules, catalog } = deps;
  const { endpoint, backupSource } = request.source;
  await deps.authorizeCreate(caller, {
    cluster: request.cluster,
    namespace: request.namespace,
    importer: request.importer,
    source:
      backupSource ??
      parseEndpoint(endpoint ?? '')?.host ??
      'malformed endpoint',
  });
  const view = readyCluster(clusters, request.cluster);
  const { connection } = view;
  const requestId = request.requestId ?? randomUUID();
  const requestKey = requestKeyOf(caller.userEntityRef, requestId);
  const digest = requestDigest(request);
  const common = { requestKey, digest, connection, history, logger, clock };
  // Looking for an earlier try may tidy up after it, which a dry run must not
  const repeated = async (): Promise<CreateReply | undefined> => {
    const found = await findRepeated({ ...common, signal });
    return (
      found && {
        status: 200,
        body: (await deps.currentImport?.(found.id)) ?? found,
      }
    );
  };
  const earlier = dryRun ? undefined : await repeated();
  if (earlier) {
    return earlier;
  }
  const isNamespace = view
    .namespaces()
    .some(({ metadata }) => metadata.name === request.namespace);
  const [nameTakenBy, installedSchema, entityOwners, importsRunning] =
    await Promise.all([
      // What can be no name, and is refused for it, makes no path either
      isNamespace && isDatabaseName(request.name)
        ? getDatabase(connection, request, signal)
        : undefined,
      readInstalledSchema(connection, signal),
      request.entity
        ? readEntityOwners(request.entity, {
            catalog,
            credentials: caller.credentials,
          })
        : undefined,
      // A create counts when it writes its row, where the same request sent twice is known as one
      dryRun ? history.countUnended(request) : undefined,
    ]);
  const gathered = gatherFacts({
    request,
    view,
    rules,
    nameTakenBy,
    installedSchema,
    ownershipRefs: caller.ownershipRefs,
    entityOwners,
    importsRunning,
    shownImporter:
      request.importerDigest === undefined
        ? undefined
        : deps.shownImporter?.(request.importerDigest),
  });
  const facts: ImportFacts = {
    ...gathered,
    references: isNamespace
      ? await readReferences(connection, gathered, signal)
      : [],
  };
  refuseOn(facts);
  const provision = {
    ...common,
    facts,
    requestedBy: caller.userEntityRef,
    owner:
      request.owner ??
      deps.ownerOf(request.cluster, facts.namespace ?? request.namespace),
    signal,
  };
  if (dryRun) {
    return { status: 200, body: await tryImport(provision) };
  }
  const created = await provisionImport(provision);
  if (created) {
    return { status: 201, body: created };
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
