import { setTimeout as wait } from 'node:timers/promises';
import { paths } from '../contract/connect';
import { database, secret } from '../contract/manifests';
import { ApiClient, KubernetesObject } from '../control-plane/ApiClient';
import { Chance } from 'everest-sandbox';

const NAMESPACE = 'team-blue';
export const SECRETS = paths.secrets(NAMESPACE);
export const DATABASES = paths.databases(NAMESPACE);
/** The label of what is not ours. */
export const FOREIGN = 'second-actor';

/** Ours end in ten random digits; nobody else's do. */
export const OUR_SECRET = /(-import-s3|^everest-secrets-.*)-[0-9a-f]{10}$/;

/** A database of theirs imports nothing. */
function plainDatabase(name: string) {
  const { spec, ...object } = database(name);
  const { engine, proxy } = spec;
  return { ...object, spec: { engine, proxy } };
}

/** Everest's name for it, where the database says none. */
function userSecretOf({ metadata, spec }: KubernetesObject): string {
  const { engine } = (spec ?? {}) as { engine?: { userSecretsName?: string } };
  return engine?.userSecretsName ?? `everest-secrets-${metadata.name}`;
}

/** Theirs, to be told from ours afterwards. */
function foreign<T extends { metadata: { name: string } }>(object: T): T {
  const metadata = { ...object.metadata, labels: { [FOREIGN]: 'true' } };
  return { ...object, metadata };
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
  /** Paths of the Secrets that the engine's operator deletes with databases that were deleted here, whoever made them. */
  readonly tookAlong = new Set<string>();
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
        await this.#take(DATABASES, foreign(plainDatabase(name)));
      } else if (act < 0.2) {
        const guess = this.#chance.oneOf([
          `${name}-import-s3`,
          `everest-secrets-${name}`,
        ]);
        await this.#take(
          SECRETS,
          foreign(secret(guess, { stringData: { theirs: 'untouched' } })),
        );
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
    const ours = await this.#some(SECRETS, ({ metadata }) =>
      OUR_SECRET.test(metadata.name),
    );
    if (ours) {
      const { status } = await this.#api.merge(
        `${SECRETS}/${ours.metadata.name}`,
        { metadata: { labels: null }, stringData: { tampered: 'yes' } },
      );
      this.editedSecrets += status === 200 ? 1 : 0;
    }
  }

  async #deleteDatabase() {
    const ours = await this.#some(
      DATABASES,
      ({ metadata }) => !metadata.labels?.[FOREIGN],
    );
    if (ours) {
      this.tookAlong.add(`${SECRETS}/${userSecretOf(ours)}`);
      await this.#api.delete(`${DATABASES}/${ours.metadata.name}`);
      this.deletedDatabases += 1;
    }
  }
}
