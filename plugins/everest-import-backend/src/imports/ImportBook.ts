import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { DatabaseClusterObject, NamespaceObject } from '../everest/objects';
import { PhaseMemory } from '../everest/phase';
import { HistoryAwayError } from '../history/HistoryAwayError';
import { ImportHistory, ImportRow } from '../history/ImportHistory';
import { SeenClusters } from '../history/RequestHistory';
import { KeptReport } from '../reports/ReportKeeper';
import { Clock, toTimestamp } from '../time/Clock';
import { WatchedCluster } from '../watch/WatchedCluster';
import { WatchedClusters } from '../watch/WatchedClusters';
import { fingerprint, requestWords } from './importWords';
import { KeptRows } from './KeptRows';
import { liveImports } from './LiveCluster';
import { goneImport, isRowGone, rowImport } from './rowImports';

export interface ImportBookOptions {
  clusters: WatchedClusters;
  history: ImportHistory & SeenClusters;
  clock: Clock;
  logger: LoggerService;
  /** The owner that the cluster's people or config give databases of a namespace. */
  ownerOf: (
    cluster: string,
    namespace: NamespaceObject | string,
  ) => string | undefined;
  /** What an importer says of its own import, by its DataImportJob's UID. */
  reportOf?: (
    cluster: string,
    uid: string | undefined,
  ) => KeptReport | undefined;
  /** Called after each change of an import's words; `firstSight` as in the history. */
  onChange: (change: Import, options: { firstSight: boolean }) => void;
}

/** How soon to try again what the portal's own database did not take. */
const SAVE_AGAIN_MS = 5_000;

/** What one cluster showed at the last look. */
interface Page {
  live: Map<string, Import>;
  /** UIDs whose database was here and is not any more. */
  left: Set<string>;
  /** UIDs of databases that were seen in use without an import. */
  ranWithout: Set<string>;
}

function seenWithoutImport(
  databases: DatabaseClusterObject[],
  before: Page | undefined,
): Set<string> {
  return new Set(
    databases
      .filter(
        ({ metadata, spec, status }) =>
          before?.ranWithout.has(metadata.uid) ||
          (status?.status === 'ready' && !spec?.dataSource?.dataImport),
      )
      .map(({ metadata }) => metadata.uid),
  );
}

function rowsByUid(rows: ImportRow[]): Map<string, ImportRow> {
  return new Map(
    rows.flatMap(row => (row.databaseUid ? [[row.databaseUid, row]] : [])),
  );
}

/** All imports, live from memory and past from history. */
export class ImportBook {
  readonly #options: ImportBookOptions;
  readonly #pages = new Map<string, Page>();
  readonly #memory = new Map<string, PhaseMemory>();
  readonly #rows: KeptRows;
  /** What history could not take yet, by the import's id. */
  readonly #unsaved = new Map<string, Import>();

  constructor(options: ImportBookOptions) {
    this.#options = options;
    this.#rows = new KeptRows(options.history, options.clock);
  }

  /** Since when the portal's own database did not answer; undefined while it does. RFC 3339 in UTC. */
  historyStaleSince(): string | undefined {
    const since = this.#rows.awaySince;
    return since === undefined ? undefined : toTimestamp(since);
  }

  /** Looks at a cluster anew. Resolves with the time at which to look again although nothing changed. */
  async refresh(name: string): Promise<number | undefined> {
    const cluster = this.#options.clusters.get(name);
    if (!cluster?.hasRead('databases') || !cluster.hasRead('jobs')) {
      return undefined;
    }
    const rows = await this.#rows.read();
    const isFirstLook = !this.#pages.has(name);
    const firstSight =
      isFirstLook && !(await this.#options.history.wasClusterSeen(name));
    const byUid = rowsByUid(rows);
    const before = this.#pages.get(name);
    const now = this.#options.clock();
    const ranWithout = seenWithoutImport(cluster.databases(), before);
    const live = this.#look(cluster, byUid, ranWithout, now);
    const page: Page = {
      ranWithout,
      live: new Map(live.map(item => [item.words.id, item.words])),
      left: new Set(before?.left),
    };
    const changed = live
      .map(item => item.words)
      .filter(words => {
        const last =
          before?.live.get(words.id) ?? byUid.get(words.id)?.snapshot;
        return !last || fingerprint(last) !== fingerprint(words);
      });
    for (const [uid, last] of before?.live ?? []) {
      if (!page.live.has(uid)) {
        page.left.add(uid);
        const outcome = this.#memory.get(uid)?.outcome ?? last.outcome;
        this.#memory.delete(uid);
        changed.push(goneImport(last, outcome, now));
      }
    }
    if (!this.historyStaleSince()) {
      changed.push(...this.#goneWhileAway(name, rows, page, now));
    }
    changed.push(...this.#stillUnsaved(name, page, changed));
    this.#pages.set(name, page);
    for (const words of changed) {
      await this.#tell(words, firstSight);
    }
    if (firstSight) {
      await this.#options.history.markClusterSeen(name);
    }
    const times = live.flatMap(item => item.lookAgainAt ?? []);
    if (this.#unsaved.size > 0) {
      times.push(now + SAVE_AGAIN_MS);
    }
    return times.length ? Math.min(...times) : undefined;
  }

  /** Every import of every cluster. */
  async list(): Promise<Import[]> {
    const rows = await this.#rows.read();
    const historyStaleSince = this.historyStaleSince();
    const stale = historyStaleSince ? { historyStaleSince } : {};
    const byUid = rowsByUid(rows);
    const shown = new Set<string>();
    const imports: Import[] = [];
    for (const [name, page] of this.#pages) {
      const staleSince = this.#options.clusters.get(name)?.state().staleSince;
      for (const words of page.live.values()) {
        shown.add(words.id);
        shown.add(`${name}/${words.namespace}/${words.name}`);
        imports.push({
          ...words,
          ...requestWords(byUid.get(words.id)),
          ...(staleSince && { staleSince }),
          ...stale,
        });
      }
    }
    for (const row of rows) {
      // While the database is not known to the row, its address says that it is there already.
      const key =
        row.databaseUid ?? `${row.cluster}/${row.namespace}/${row.name}`;
      const words = shown.has(key) ? undefined : this.#ofRow(row);
      if (words) {
        imports.push({ ...words, ...stale });
      }
    }
    return imports;
  }

  /** By a database's UID, or by the id of a request, which stays an address of the import for ever. */
  async byId(id: string): Promise<Import | undefined> {
    const imports = await this.list();
    const direct = imports.find(item => item.id === id);
    if (direct) {
      return direct;
    }
    const row = (await this.#rows.read()).find(item => item.id === id);
    return (
      row &&
      (imports.find(item => item.id === row.databaseUid) ?? this.#ofRow(row))
    );
  }

  #look(
    cluster: WatchedCluster,
    rows: Map<string, ImportRow>,
    ranWithout: Set<string>,
    now: number,
  ) {
    const live = liveImports({
      snapshot: {
        cluster: cluster.name,
        everestVersion: cluster.state().everest.version,
        databases: cluster.databases(),
        jobs: cluster.jobs(),
        namespaces: cluster.namespaces(),
      },
      rowOf: uid => rows.get(uid),
      memoryOf: uid => {
        const memory = this.#memory.get(uid);
        return ranWithout.has(uid)
          ? { ...memory, ranWithoutImport: true }
          : memory;
      },
      reportOf: uid => this.#options.reportOf?.(cluster.name, uid),
      ownerOf: namespace => this.#options.ownerOf(cluster.name, namespace),
      now,
    });
    for (const { words, memory } of live) {
      this.#memory.set(words.id, memory);
    }
    return live;
  }

  /** Databases that were deleted while nobody watched. */
  #goneWhileAway(
    name: string,
    rows: ImportRow[],
    page: Page,
    now: number,
  ): Import[] {
    return rows
      .filter(
        row =>
          row.cluster === name &&
          !row.gone &&
          row.databaseUid !== undefined &&
          !page.live.has(row.databaseUid) &&
          !page.left.has(row.databaseUid) &&
          isRowGone(row, { clusterRead: true, seenHere: false }),
      )
      .map(row => {
        page.left.add(row.databaseUid ?? '');
        return goneImport(
          { ...row.snapshot, id: row.databaseUid ?? row.id },
          row.outcome ?? row.snapshot.outcome,
          now,
        );
      });
  }

  /** In their newest words, and none twice. */
  #stillUnsaved(name: string, page: Page, changed: Import[]): Import[] {
    const saved = new Set(changed.map(({ id }) => id));
    return [...this.#unsaved.values()]
      .filter(({ cluster, id }) => cluster === name && !saved.has(id))
      .map(words => page.live.get(words.id) ?? words);
  }

  #ofRow(row: ImportRow): Import | undefined {
    const page = this.#pages.get(row.cluster);
    return rowImport(row, {
      now: this.#options.clock(),
      clusterRead: page !== undefined,
      seenHere: page?.left.has(row.databaseUid ?? '') ?? false,
    });
  }

  async #tell(words: Import, firstSight: boolean) {
    const { history, logger, onChange } = this.#options;
    try {
      if (this.#rows.awaySince !== undefined) {
        throw new HistoryAwayError();
      }
      await history.observe(words, {
        firstSight,
        memory: this.#memory.get(words.id),
      });
      this.#unsaved.delete(words.id);
    } catch (error) {
      if (!this.#unsaved.has(words.id)) {
        logger.warn(
          `Import '${words.id}' could not be remembered yet: ${
            toError(error).message
          }`,
        );
      }
      this.#unsaved.set(words.id, words);
    }
    onChange(words, { firstSight });
  }
}
