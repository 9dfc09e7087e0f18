import { ApiClient, KubernetesObject } from '../control-plane/ApiClient';
import { FaultProxy } from '../fault-proxy/startFaultProxy';
import { Outcome } from './requests';
import {
  DATABASES,
  FOREIGN,
  listObjects,
  OUR_SECRET,
  SecondActor,
  SECRETS,
} from './SecondActor';

/** A row of the portal's own table. */
export interface Row {
  name: string;
  state: string | null;
  ours: boolean;
  database_uid: string | null;
}

interface DatabaseSpec {
  engine?: { userSecretsName?: string };
  dataSource?: {
    dataImport?: { source?: { s3?: { credentialsSecretName?: string } } };
  };
}

function secretsOf(database: KubernetesObject): string[] {
  const { engine, dataSource } = (database.spec ?? {}) as DatabaseSpec;
  return [
    engine?.userSecretsName,
    dataSource?.dataImport?.source?.s3?.credentialsSecretName,
  ].filter(name => name !== undefined);
}

/** Every promise that is broken, in words; empty once all has come to rest and none is. */
export async function findViolations(options: {
  api: ApiClient;
  rows: Row[];
  outcomes: Outcome[];
  actor: SecondActor;
  /** What the portal has asked for. */
  requests: FaultProxy['requests'];
}): Promise<string[]> {
  const { api, rows, outcomes, actor, requests } = options;
  const databases = await listObjects(api, DATABASES);
  const secrets = await listObjects(api, SECRETS);
  const isForeign = ({ metadata }: KubernetesObject) =>
    metadata.labels?.[FOREIGN] !== undefined;
  const ours = databases.filter(item => !isForeign(item));
  const created = new Set(
    rows.filter(row => row.state === 'created').map(row => row.database_uid),
  );
  const used = new Set(ours.flatMap(secretsOf));
  const here = new Set(
    [...databases, ...secrets].map(({ metadata }) => metadata.uid),
  );

  const unfinished = rows
    .filter(({ state }) => state === 'requested' || state === 'unknown')
    .map(row => `the request for '${row.name}' is still '${row.state}'`);
  const orphans = secrets
    .map(({ metadata }) => metadata.name)
    .filter(name => OUR_SECRET.test(name) && !used.has(name))
    .map(name => `the Secret '${name}' has no database`);
  const unknown = ours
    .filter(({ metadata }) => !created.has(metadata.uid!))
    .map(({ metadata }) => `the database '${metadata.name}' has no row`);
  const adopted = databases
    .filter(item => isForeign(item) && created.has(item.metadata.uid!))
    .map(({ metadata }) => `the database '${metadata.name}' was adopted`);
  const deletedByPortal = new Set(
    requests
      .filter(({ method }) => method === 'DELETE')
      .map(({ path }) => path.split('?')[0]),
  );
  const touched = actor.owns
    .filter(({ uid }) => !here.has(uid))
    .filter(
      ({ path }) => !actor.tookAlong.has(path) || deletedByPortal.has(path),
    )
    .map(({ path }) => `'${path}' of the second actor was deleted`);
  const promised = outcomes
    .filter(({ importId }) => importId && !created.has(importId))
    .map(({ name }) => `the import of '${name}' was promised and has no row`);
  return [
    ...unfinished,
    ...orphans,
    ...unknown,
    ...adopted,
    ...touched,
    ...promised,
  ];
}
