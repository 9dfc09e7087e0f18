import type { Caller } from '../permissions';
import { isDatabaseName } from '../preflight/checks/name';
import { gatherFacts } from '../preflight/gatherFacts';
import { ImportFacts } from '../preflight/ImportFacts';
import { readPodDemands } from '../preflight/readPodDemands';
import { readReferences } from '../preflight/readReferences';
import { getDatabase } from '../provision/databaseLookup';
import type { ParsedImportRequest } from '../request/ParsedImportRequest';
import { ClusterView } from '../kubernetes/watch/ClusterView';
import { CreateImportDeps } from './CreateImportDeps';
import { readEntityOwners } from './entityOwners';
import { readNamedSecrets } from './readNamedSecrets';
import { NO_SECRETS } from '../preflight/SecretFacts';

/** Everything that the checks look at, in two steps: what doesn't wait for anything side by side, then what it names. */
export async function readImportFacts(
  request: ParsedImportRequest,
  caller: Caller,
  options: {
    deps: CreateImportDeps;
    view: ClusterView;
    signal: AbortSignal;
    /** Whether imports that have not ended are counted; a create counts when it writes its row. */
    isCounted: boolean;
  },
): Promise<ImportFacts> {
  const { deps, view, signal, isCounted } = options;
  const { connection } = view;
  const ownersOf = (ref: string | undefined) =>
    ref === undefined
      ? undefined
      : readEntityOwners(ref, {
          catalog: deps.catalog,
          credentials: caller.credentials,
        });
  const isNamespace = view
    .namespaces()
    .some(({ metadata }) => metadata.name === request.namespace);
  const [
    nameTakenBy,
    installedSchema,
    entity,
    system,
    importsRunning,
    mayAssign,
    podDemands,
  ] = await Promise.all([
    // What can be no name, and is refused for it, makes no path either
    isNamespace && isDatabaseName(request.name)
      ? getDatabase(connection, request, signal)
      : undefined,
    deps.installedSchemas.read(connection),
    ownersOf(request.entity),
    ownersOf(request.system),
    isCounted ? deps.history.countUnended(request) : undefined,
    request.owner || request.entity || request.system
      ? deps.mayAssign(caller, request)
      : false,
    isNamespace
      ? readPodDemands(connection, request.namespace, signal)
      : undefined,
  ]);
  const gathered = gatherFacts({
    request,
    view,
    rules: deps.rules,
    nameTakenBy,
    installedSchema,
    ownershipRefs: caller.ownershipRefs,
    mayAssign,
    ownersOf: { entity, system },
    importsRunning,
    podDemands,
    shownImporter:
      request.importerDigest === undefined
        ? undefined
        : deps.shownImporter?.(request.importerDigest),
  });
  const { history } = deps;
  const [references, secrets] = await Promise.all([
    isNamespace ? readReferences(connection, gathered, signal) : [],
    isNamespace
      ? readNamedSecrets(gathered, { view, history, signal })
      : NO_SECRETS,
  ]);
  return { ...gathered, references, secrets };
}
