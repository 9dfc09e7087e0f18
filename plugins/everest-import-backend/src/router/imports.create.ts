import { randomUUID } from 'node:crypto';
import { AuditorService, LoggerService } from '@backstage/backend-plugin-api';
import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
  toError,
} from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import type { Request, Router } from 'express';
import { RefusedError, withCauses } from '../errors';
import { readInstalledSchema } from '../everest/installedSchema';
import { NamespaceObject } from '../everest/objects';
import { RequestHistory } from '../history/RequestHistory';
import { AuditedDoor } from '../operations/audited';
import type { Caller, CreateSubject } from '../permissions';
import { findRefusals } from '../preflight';
import { ceilingsAt } from '../preflight/ceilings';
import { ImportFacts } from '../preflight/ImportFacts';
import { ImportRules } from '../preflight/ImportRules';
import { parseEndpoint } from '../preflight/checks/endpoint';
import { gatherFacts } from '../preflight/gatherFacts';
import { readReferences } from '../preflight/readReferences';
import { getDatabase } from '../provision/databaseLookup';
import { provisionImport, tryImport } from '../provision/provisionImport';
import { findRepeated } from '../provision/repeatedRequest';
import { requestDigest, requestKeyOf } from '../provision/requestIdentity';
import { Clock } from '../time/Clock';
import { ClusterView, ClusterViews } from '../watch/ClusterView';
import { readEntityOwners } from './entityOwners';
import { parseImportRequest } from './parseImportRequest';
import type { ParsedImportRequest } from './ParsedImportRequest';

/** For all of a create. */
const BUDGET = 60_000;

/** What a create needs from the rest of the backend. */
export interface CreateImportDeps {
  clusters: ClusterViews;
  rules: ImportRules;
  history: RequestHistory;
  /** The one door: throws NotAllowedError or NotFoundError. */
  authorizeCreate(caller: Caller, subject: CreateSubject): Promise<void>;
  /** Who owns the databases of a namespace where the request names nobody. */
  ownerOf(
    cluster: string,
    namespace: NamespaceObject | string,
  ): string | undefined;
  /** The words of an import as they are now; a repeated request gets them. */
  currentImport?(id: string): Promise<Import | undefined>;
  catalog: CatalogService;
  auditor: AuditorService;
  logger: LoggerService;
  clock: Clock;
}

interface CreateReply {
  status: 200 | 201;
  body: Import;
}

function findView(clusters: ClusterViews, cluster: string): ClusterView {
  const view = clusters.get(cluster);
  if (!view) {
    const message = `There is no cluster '${cluster}'. Choose one that is offered.`;
    throw withCauses(new NotFoundError(message), [
      { field: 'cluster', code: 'cluster-unknown', message },
    ]);
  }
  const { reachable, synced, everest, reason } = view.state();
  if (!reachable || !synced) {
    const message = `The cluster '${cluster}' can't be reached now${
      reason ? ` (${reason})` : ''
    }. Try again later.`;
    throw withCauses(new ServiceUnavailableError(message), [
      { field: 'cluster', code: 'cluster-away', message },
    ]);
  }
  if (!everest.installed) {
    throw new RefusedError([
      {
        field: 'cluster',
        code: 'everest-not-installed',
        message: `Everest is not installed in the cluster '${cluster}'. Choose another.`,
      },
    ]);
  }
  return view;
}

function refuseOn(facts: ImportFacts): void {
  const causes = findRefusals(facts);
  if (causes.length === 0) {
    return;
  }
  const taken = causes.every(
    ({ code }) => code === 'name-taken' || code === 'name-being-deleted',
  );
  throw taken
    ? withCauses(new ConflictError(causes[0].message), causes)
    : new RefusedError(causes);
}

async function createImport(
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
  const view = findView(clusters, request.cluster);
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
  const { importsAtOnce } = ceilingsAt(
    rules,
    request.cluster,
    request.namespace,
  );
  const [nameTakenBy, installedSchema, entityOwners, importsRunning] =
    await Promise.all([
      getDatabase(connection, request, signal),
      readInstalledSchema(connection, signal),
      request.entity
        ? readEntityOwners(request.entity, {
            catalog,
            credentials: caller.credentials,
          })
        : undefined,
      // A create counts when it writes its row, where the same request sent twice is known as one
      dryRun && importsAtOnce !== undefined
        ? history.countUnended(request)
        : undefined,
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
  });
  const facts: ImportFacts = {
    ...gathered,
    references: await readReferences(connection, gathered, signal),
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

/** A create, from whichever door it came. */
export interface CreateCall {
  caller: Caller;
  /** An ImportRequest that nobody has looked at yet. */
  body: unknown;
  /** Checks everything and creates nothing. */
  dryRun: boolean;
  door: AuditedDoor;
}

/** Checks everything, then creates, or stops after the checks; the one way to an import for HTTP and actions. */
export async function startImport(
  { caller, body, dryRun, door }: CreateCall,
  deps: CreateImportDeps,
): Promise<CreateReply> {
  const request = parseImportRequest(body);
  const { cluster, namespace, name, importer } = request;
  const event = await deps.auditor.createEvent({
    eventId: 'import-create',
    severityLevel: 'medium',
    request: door.request,
    meta: {
      cluster,
      namespace,
      name,
      importer,
      engine: request.engine.type,
      dryRun,
      ...door.meta,
    },
  });
  const signal = AbortSignal.timeout(BUDGET);
  try {
    const { userEntityRef } = caller;
    if (caller.isService || !userEntityRef) {
      throw new NotAllowedError(
        'Only a user, or a plugin on behalf of a user, may create an import.',
      );
    }
    const reply = await createImport(
      request,
      { ...caller, userEntityRef },
      { deps, dryRun, signal },
    );
    await event.success({
      meta: { importId: reply.body.id, status: reply.status },
    });
    return reply;
  } catch (caught) {
    const late = signal.aborted && toError(caught).name === 'AbortError';
    const error = late
      ? new ServiceUnavailableError(
          `The import of '${cluster}/${namespace}/${name}' took too long. Send the same request again in a few minutes.`,
        )
      : toError(caught);
    await event.fail({ error });
    throw error;
  }
}

/** `POST /imports`; with `?dryRun=true` it stops after the checks. */
export function registerCreateImport(
  router: Router,
  deps: CreateImportDeps & {
    readCaller(request: Request): Promise<Caller>;
  },
): void {
  router.post('/imports', async (request, response) => {
    const caller = await deps.readCaller(request);
    const { status, body } = await startImport(
      {
        caller,
        body: request.body,
        dryRun: request.query.dryRun === 'true',
        door: { request },
      },
      deps,
    );
    response.status(status).json(body);
  });
}
