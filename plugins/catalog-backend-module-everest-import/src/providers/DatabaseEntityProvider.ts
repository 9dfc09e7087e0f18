import { AuthService } from '@backstage/backend-plugin-api';
import {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import {
  databaseEntityRef,
  Import,
} from '@everest-import/backstage-plugin-everest-import-common';
import { EverestImportService } from '@everest-import/backstage-plugin-everest-import-node';
import { EntityConfig } from '../config/EntityConfig';
import { toDatabaseEntities } from '../entities/databaseEntity';
import { toDeferredEntity } from '../entities/envelope';
import { readImports } from '../reading/readImports';
import { Batch } from './Batch';
import { RefreshLoop, RefreshLoopOptions } from './RefreshLoop';
import { WorkPace } from './WorkPace';

const GATHER_MS = 200;
const LOOK_AGAIN_MS = 2_000;
/** Of more changes at once all imports are read: one request for hundreds costs the portal less than ten for one each. */
const MOST_ASKED = 10;

/** What a provider reads, and with what. */
export interface ProviderOptions extends RefreshLoopOptions {
  everestImport: EverestImportService;
  auth: AuthService;
  config: EntityConfig;
  pace: WorkPace;
}

/** One cluster's databases with an import, as Resources. */
export class DatabaseEntityProvider implements EntityProvider {
  readonly cluster: string;
  readonly #options: ProviderOptions;
  readonly #loop: RefreshLoop;
  readonly #changes: Batch<string>;
  readonly #lateChanges: Batch<'refresh'>;
  /** Entity refs by import id, as last read: what to remove when an import is there no more. */
  #known = new Map<string, string>();
  /** What each import alone says of its database, by the import's id: most changes of an import do not change that. */
  #said = new Map<string, string>();
  #connection: EntityProviderConnection | undefined;

  constructor(cluster: string, options: ProviderOptions) {
    this.cluster = cluster;
    this.#options = options;
    this.#loop = new RefreshLoop(this.getProviderName(), options, () =>
      this.#refreshAll(),
    );
    const { sleep, pace } = options;
    this.#changes = new Batch({
      ...{ sleep, pace },
      work: uids => this.#loop.enqueue(() => this.#refreshSome(uids)),
    });
    this.#lateChanges = new Batch({
      ...{ sleep, pace },
      work: () => this.#loop.refresh(),
    });
  }

  getProviderName(): string {
    return `everest-import:databases:${this.cluster}`;
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    this.#connection = connection;
    await this.#loop.start();
  }

  /** To be called when an import of this cluster has changed. */
  changed(uid: string): void {
    if (this.#connection) {
      this.#changes.add(uid, GATHER_MS, this.#options.shutdown);
    }
  }

  async #read() {
    const { auth, config, everestImport, shutdown } = this.#options;
    const { imports, trusted } = await readImports(
      everestImport,
      this.cluster,
      { credentials: await auth.getOwnServiceCredentials(), signal: shutdown },
    );
    const entities = new Map(
      toDatabaseEntities(imports, config).map(draft => [
        `resource:default/${draft.name}`,
        toDeferredEntity(draft, this.getProviderName()),
      ]),
    );
    return { imports, trusted, entities };
  }

  #sayingOf(item: Import): string {
    return JSON.stringify(toDatabaseEntities([item], this.#options.config));
  }

  /** Asks for these imports only, whether one of them says something new of its database; yes, where that is not known. */
  async #isNews(uids: Set<string>): Promise<boolean> {
    if (uids.size > MOST_ASKED || [...uids].some(uid => !this.#said.has(uid))) {
      return true;
    }
    const { auth, everestImport, shutdown } = this.#options;
    try {
      for (const uid of uids) {
        const item = await everestImport.getImport(uid, {
          credentials: await auth.getOwnServiceCredentials(),
          signal: shutdown,
        });
        if (this.#sayingOf(item) !== this.#said.get(uid)) {
          return true;
        }
      }
    } catch {
      // Not there any more, or not to be read now: reading all tells the one from the other
      return true;
    }
    return false;
  }

  async #refreshAll(): Promise<boolean> {
    const { imports, trusted, entities } = await this.#read();
    if (!trusted) {
      return false;
    }
    await this.#connection?.applyMutation({
      type: 'full',
      entities: [...entities.values()],
    });
    this.#known = new Map(
      imports.map(item => [item.id, databaseEntityRef(item)]),
    );
    this.#said = new Map(imports.map(item => [item.id, this.#sayingOf(item)]));
    return true;
  }

  async #refreshSome(uids: Set<string>): Promise<void> {
    if (!(await this.#isNews(uids))) {
      return;
    }
    const { imports, trusted, entities } = await this.#read();
    imports.forEach(item => this.#known.set(item.id, databaseEntityRef(item)));
    const refs = [...uids].map(uid => this.#known.get(uid));
    if (refs.includes(undefined)) {
      // Told of it before this list had it, or after it had gone.
      this.#lateChanges.add('refresh', LOOK_AGAIN_MS, this.#options.shutdown);
    }
    const added = [];
    const removed = [];
    for (const entityRef of new Set(refs)) {
      const entity = entityRef && entities.get(entityRef);
      if (entity) {
        added.push(entity);
      } else if (entityRef && trusted) {
        removed.push({ entityRef, locationKey: this.getProviderName() });
      }
    }
    if (added.length + removed.length > 0) {
      await this.#connection?.applyMutation({ type: 'delta', added, removed });
    }
    // Of the others the catalog has not been told what they say now
    const told = imports.filter(({ id }) => trusted && uids.has(id));
    told.forEach(item => this.#said.set(item.id, this.#sayingOf(item)));
  }
}
