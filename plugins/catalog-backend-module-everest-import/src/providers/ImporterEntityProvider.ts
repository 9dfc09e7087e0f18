import {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { ImporterSummary } from '@everest-import/backstage-plugin-everest-import-common';
import { toDeferredEntity } from '../entities/envelope';
import { toImporterEntities } from '../entities/importerEntity';
import { isTrusted } from '../reading/readImports';
import { Batch } from './Batch';
import { ProviderOptions } from './DatabaseEntityProvider';
import { RefreshLoop } from './RefreshLoop';

const GATHER_MS = 200;

/** The importers of all clusters, as Resources. */
export class ImporterEntityProvider implements EntityProvider {
  readonly #options: ProviderOptions;
  readonly #loop: RefreshLoop;
  readonly #changes: Batch<'changed'>;
  /** By cluster, as last seen in full: a cluster that is away keeps its importers. */
  readonly #known = new Map<string, ImporterSummary[]>();
  #connection: EntityProviderConnection | undefined;

  constructor(options: ProviderOptions) {
    this.#options = options;
    this.#loop = new RefreshLoop(this.getProviderName(), options, () =>
      this.#refresh(),
    );
    this.#changes = new Batch({
      sleep: options.sleep,
      pace: options.pace,
      work: () => this.#loop.refresh(),
    });
  }

  getProviderName(): string {
    return 'everest-import:importers';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    this.#connection = connection;
    await this.#loop.start();
  }

  /** To be called when the importers of a cluster have changed. */
  changed(): void {
    if (this.#connection) {
      this.#changes.add('changed', GATHER_MS, this.#options.shutdown);
    }
  }

  async #refresh(): Promise<boolean> {
    const { auth, config, everestImport, shutdown } = this.#options;
    if (config.shows.importers === 'none') {
      // What was shown before goes at once, whether or not the clusters answer
      await this.#connection?.applyMutation({ type: 'full', entities: [] });
      return true;
    }
    const { items, clusters } = await everestImport.listImporters(
      {},
      { credentials: await auth.getOwnServiceCredentials(), signal: shutdown },
    );
    for (const state of clusters.filter(isTrusted)) {
      this.#known.set(
        state.name,
        items.filter(({ cluster }) => cluster === state.name),
      );
    }
    const entities = toImporterEntities(
      [...this.#known.values()].flat(),
      config,
    ).map(draft => toDeferredEntity(draft, this.getProviderName()));

    if (config.clusters.every(cluster => this.#known.has(cluster))) {
      await this.#connection?.applyMutation({ type: 'full', entities });
      return true;
    }
    // A cluster not seen since the start may have importers that stand in the catalog: add, and remove nothing.
    await this.#connection?.applyMutation({
      type: 'delta',
      added: entities,
      removed: [],
    });
    return false;
  }
}
