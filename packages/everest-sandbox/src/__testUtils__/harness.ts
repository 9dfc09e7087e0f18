import { at, Client, EVEREST } from './Client';
import { DatabaseCluster, DataImportJob } from './everestObjects';
import { Sandbox, SandboxOptions, startSandbox } from '../startSandbox';

export async function until<T>(
  what: string,
  look: () => Promise<T | undefined | false> | T | undefined | false,
): Promise<T> {
  const begun = Date.now();
  for (let waited = 0; waited < 20_000; waited = Date.now() - begun) {
    const seen = await look();
    if (seen) return seen;
    // Most looks are whole requests, which would fill a core
    const pause = Math.min(Math.max(20, waited / 10), 250);
    await new Promise(resolve => setTimeout(resolve, pause));
  }
  throw new Error(`Not seen in time: ${what}`);
}

export interface DatabaseWish {
  name: string;
  namespace?: string;
  type?: string;
  importer?: string;
  secret?: string;
  engine?: object;
  config?: object;
  s3?: object | null;
  path?: string;
}

export function databaseOf(wish: DatabaseWish) {
  const { name, type = 'postgresql', importer, config } = wish;
  const s3 = {
    bucket: 'backups',
    region: 'us-east-1',
    endpointURL: 'http://127.0.0.1:9',
    credentialsSecretName: wish.secret ?? `${name}-s3`,
    ...wish.s3,
  };
  const source = {
    path: wish.path ?? 'postgresql-nf9/backup/db/1',
    ...(wish.s3 === null ? {} : { s3 }),
  };
  const dataImport = { dataImporterName: importer, source, config };
  return {
    apiVersion: 'everest.percona.com/v1alpha1',
    kind: 'DatabaseCluster',
    metadata: { name },
    spec: {
      engine: { type, storage: { size: '10Gi' }, ...wish.engine },
      ...(importer && { dataSource: { dataImport } }),
    },
  };
}

/** A sandbox, a client, and every state that was seen of databases and jobs. */
export class Harness {
  readonly states: Record<string, string[]> = {};

  private constructor(readonly sandbox: Sandbox, readonly client: Client) {}

  static async start(options: SandboxOptions = {}) {
    const sandbox = await startSandbox({ paceMs: 30, ...options });
    const harness = new Harness(sandbox, new Client(sandbox.kubeconfigPath));
    const { client } = harness;
    if (options.crds === false) return harness;
    client.follow(at(EVEREST, 'databaseclusters'), ({ object }) =>
      harness.note(
        object.metadata.name,
        (object as DatabaseCluster).status?.status,
      ),
    );
    client.follow(at(EVEREST, 'dataimportjobs'), ({ object }) =>
      harness.note(
        object.metadata.name,
        (object as DataImportJob).status?.state,
      ),
    );
    return harness;
  }

  private note(name: string, state = '') {
    this.states[name] ??= [];
    const seen = this.states[name];
    if (seen[seen.length - 1] !== state) seen.push(state);
  }

  async makeSecret(name: string, namespace = 'team-blue') {
    await this.client.create(at('/api/v1', 'secrets', namespace), {
      metadata: { name },
      stringData: { AWS_ACCESS_KEY_ID: 'key', AWS_SECRET_ACCESS_KEY: 'secret' },
    });
  }

  create(wish: DatabaseWish) {
    const path = at(EVEREST, 'databaseclusters', wish.namespace ?? 'team-blue');
    return this.client.create(path, databaseOf(wish));
  }

  database(name: string) {
    return this.client.find<DatabaseCluster>(
      at(EVEREST, 'databaseclusters', 'team-blue', name),
    );
  }

  job(database: string) {
    return this.client.find<DataImportJob>(
      at(EVEREST, 'dataimportjobs', 'team-blue', `data-import-${database}`),
    );
  }

  untilStatus(name: string, status: string) {
    return until(`${name} ${status}`, async () => {
      const database = await this.database(name);
      return database?.status?.status === status && database;
    });
  }

  untilState(name: string, state: string) {
    return until(`import of ${name} ${state}`, async () => {
      const job = await this.job(name);
      return job?.status?.state === state && job;
    });
  }

  async stop() {
    this.client.close();
    await this.sandbox.stop();
  }
}
