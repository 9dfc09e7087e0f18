import { LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { KubernetesConnection } from '../kubernetes/connection/KubernetesConnection';
import { warningsOfRequest } from '../everest/exposeType';
import { Step } from '../everest/PhaseMemory';
import {
  Lease,
  MadeSecret,
  RequestHistory,
} from '../imports/store/RequestHistory';
import { namedSecretsOf } from '../preflight/NamedSecret';
import { toTimestamp } from '../time/Clock';
import { createDatabase, dryRunDatabase } from './createDatabase';
import { belongsTo, getDatabase } from './databaseLookup';
import { AnsweringCluster } from './isOwnCluster';
import {
  namesUserSecret,
  prepareImport,
  PrepareOptions,
} from './prepareImport';
import { createdImport } from './requestedImport';
import { reserve } from './reserve';
import {
  makeSecret,
  SecretTakenError,
  SecretUnclearError,
} from './SecretKeeper';
import { undoRequest } from './undo';

/** A replica that is at work on a row for longer than this does not live any more. */
export const BUSY_FOR = 120_000;

export interface ProvisionOptions extends PrepareOptions {
  connection: KubernetesConnection;
  cluster: AnsweringCluster;
  history: RequestHistory;
  logger: LoggerService;
  digest: string;
  signal: AbortSignal;
}

/**
 * Row, Secrets, dry run, create: in this order, so that whatever is left behind by a process that ends at any line is
 * known to the row and can be finished or taken back later.
 *
 * @returns undefined when the same request is being worked on already, and nothing was done.
 */
export async function provisionImport(
  options: ProvisionOptions,
): Promise<Import | undefined> {
  const { connection, cluster, history, logger, signal } = options;
  const { facts, requestKey, digest, requestedBy } = options;
  const { plan, manifest, requested, requestHash } = prepareImport(options);
  const { namespace, name } = facts.request;
  const secrets: MadeSecret[] = plan.toMake.map(({ metadata }) => ({
    name: metadata.name,
  }));
  const named = namedSecretsOf(facts);
  const request = {
    id: requested.id,
    requestKey,
    requestHash,
    digest,
    requestedBy,
    owner: facts.request.owner,
    entity: facts.request.entity,
    system: facts.request.system,
    clusterUid: cluster.uid,
    secrets,
    namedSecrets: named.map(secret => secret.name),
    busyFor: BUSY_FOR,
    snapshot: requested,
    atMost: facts.rules.ceilings.importsAtOnce,
    clusterRights: facts.clusterRights.includes(facts.request.importer)
      ? facts.clusterRights
      : undefined,
  };
  const reserved = await reserve(history, request, named);
  if (reserved === undefined) {
    return undefined;
  }
  let lease: Lease = reserved;
  const { id, clusterUid } = request;
  const row = { id, clusterUid, namespace, name, requestHash, secrets };
  // The row is written once all checks have passed
  const steps: Step[] = [{ step: 'checked', at: requested.requestedAt }];
  const undo = () =>
    undoRequest({ row, connection, cluster, history, logger, others: [] });
  const finish = async (
    database: Parameters<typeof createdImport>[1],
    told: string[],
  ) => {
    const warnings = warningsOfRequest(told, facts.request.proxy?.expose?.type);
    const created = createdImport(requested, database);
    await history.markCreated(requested.id, created, steps);
    return { ...created, ...(warnings.length > 0 && { warnings }) };
  };

  const goOn = async (held: Lease) => {
    const change = { busyFor: BUSY_FOR, secrets };
    const renewed = await history.renewRequest(row.id, held, change);
    if (renewed === undefined) {
      await history.updateRequest(row.id, { state: 'unknown', secrets });
      throw new ServiceUnavailableError(
        `The portal stood still for too long while it made '${namespace}/${name}', so that what was begun was taken back. Send the same request again.`,
      );
    }
    return renewed;
  };

  try {
    for (const [index, secret] of plan.toMake.entries()) {
      secrets[index] = await makeSecret(connection, namespace, secret, signal);
      lease = await goOn(lease);
    }
    if (secrets.length > 0) {
      steps.push({ step: 'secrets-made', at: toTimestamp(options.clock()) });
    }
    await dryRunDatabase(connection, manifest, {
      signal,
      userSecret: namesUserSecret(facts.request) ? 'named' : 'made',
    });
    await goOn(lease);
  } catch (error) {
    if (error instanceof SecretTakenError) {
      row.secrets = secrets.filter(item => item.name !== error.secretName);
      await history.updateRequest(row.id, { secrets: row.secrets });
    }
    if (error instanceof SecretUnclearError) {
      // What may arrive yet is the sweep's, by its name; whoever sends the same again gets others
      await history.updateRequest(row.id, { state: 'unknown' });
      await history.freeRequestKey(row.id);
      throw error.said;
    }
    await undo();
    throw error;
  }

  const result = await createDatabase(connection, manifest, signal);
  if (result.type === 'created') {
    return finish(result.database, result.warnings);
  }
  if (result.type === 'refused') {
    await undo();
    throw result.error;
  }
  // A create without an answer may still arrive, so that "not there" proves nothing yet; "there" does
  const found = await getDatabase(
    connection,
    facts.request,
    AbortSignal.timeout(10_000),
  ).catch(() => undefined);
  if (found && belongsTo(found, row)) {
    return finish(found, []);
  }
  await history.updateRequest(requested.id, { state: 'unknown' });
  throw new ServiceUnavailableError(
    `The cluster '${connection.cluster}' did not answer, so it is not known whether '${namespace}/${name}' was created. Send the same request again in a few minutes.`,
  );
}
