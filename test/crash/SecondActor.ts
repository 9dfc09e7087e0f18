import { setTimeout as wait } from 'node:timers/promises';
import { ApiClient, KubernetesObject } from '../control-plane/ApiClient';
import { Chance } from './Chance';

const NAMESPACE = 'team-blue';
export const SECRETS = `/api/v1/namespaces/${NAMESPACE}/secrets`;
export const DATABASES = `/apis/everest.percona.com/v1alpha1/namespaces/${NAMESPACE}/databaseclusters`;
/** On what is not ours, so that it can be told afterwards. */
export const FOREIGN = 'second-actor';

/** Ours end in ten random digits; nobody else's do. */
export const OUR_SECRET = /(-import-s3|^everest-secrets-.*)-[0-9a-f]{10}$/;

function foreignDatabase(name: string) {
  return {
    apiVersion: 'everest.percona.com/v1alpha1',
    kind: 'DatabaseCluster',
    metadata: { name, labels: { [FOREIGN]: 'true' } },
    spec: {
      engine: {
        type: 'postgresql',
        version: '17.5',
        replicas: 1,
        storage: { size: '1G' },
        resources: { cpu: '600m', memory: '512M' },
      },
      proxy: { type: 'pgbouncer', replicas: 1, expose: { type: 'internal' } },
    },
  };
}

function foreignSecret(name: string) {
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name, labels: { [FOREIGN]: 'true' } },
    stringData: { theirs: 'untouched' },
  };
}

export async function listObjects(
  api: ApiClient,
  path: string,
): Promise<KubernetesObject[]> {
  const { body } = await api.get<{ items?: KubernetesObject[] }>(path);
  return body.items ?? [];
}

/** Somebody else in the namespace, who takes names, edits our Secrets, and deletes databases. */
export class SecondActor {
  /** UID and name of everything that is theirs. */
  readonly owns: { path: string; uid: string }[] = [];
  deletedDatabases = 0;
  editedSecrets = 0;
  #stopped = false;
  readonly #api: ApiClient;
  readonly #chance: Chance;

  constructor(api: ApiClient, chance: Chance) {
    this.#api = api;
    this.#chance = chance;
  }

  /** Acts until it is stopped; `names` are those that requests may ask for. */
  async run(names: string[]): Promise<void> {
    while (!this.#stopped) {
      await wait(this.#chance.between(20, 150));
      const name = this.#chance.oneOf(names);
      const act = this.#chance.next();
      if (act < 0.02) {
        await this.#take(DATABASES, foreignDatabase(name));
      } else if (act < 0.2) {
        const guess = this.#chance.oneOf([
          `${name}-import-s3`,
          `everest-secrets-${name}`,
        ]);
        await this.#take(SECRETS, foreignSecret(guess));
      } else if (act < 0.9) {
        await this.#editOurSecret();
      } else {
        await this.#deleteDatabase();
      }
    }
  }

  stop() {
    this.#stopped = true;
  }

  async #take(path: string, object: { metadata: { name: string } }) {
    const { status, body } = await this.#api.create(path, object);
    if (status === 201) {
      this.owns.push({
        path: `${path}/${object.metadata.name}`,
        uid: (body as KubernetesObject).metadata.uid!,
      });
    }
  }

  async #some(path: string, mine: (object: KubernetesObject) => boolean) {
    const items = (await listObjects(this.#api, path)).filter(mine);
    return items.length > 0 ? this.#chance.oneOf(items) : undefined;
  }

  async #editOurSecret() {
    const secret = await this.#some(SECRETS, ({ metadata }) =>
      OUR_SECRET.test(metadata.name),
    );
    if (secret) {
      const { status } = await this.#api.merge(
        `${SECRETS}/${secret.metadata.name}`,
        { metadata: { labels: null }, stringData: { tampered: 'yes' } },
      );
      this.editedSecrets += status === 200 ? 1 : 0;
    }
  }

  async #deleteDatabase() {
    const database = await this.#some(
      DATABASES,
      ({ metadata }) => !metadata.labels?.[FOREIGN],
    );
    if (database) {
      await this.#api.delete(`${DATABASES}/${database.metadata.name}`);
      this.deletedDatabases += 1;
    }
  }
}
