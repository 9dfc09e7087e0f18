import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { DatabaseClusterObject, NamespaceObject } from '../everest/objects';
import { PhaseMemory } from '../everest/phase';
import { ImportHistory, ImportRow } from '../history/ImportHistory';
import { SeenClusters } from '../history/RequestHistory';
import { KeptReport } from '../reports/ReportKeeper';
import { Clock } from '../time/Clock';
import { WatchedCluster } from '../watch/WatchedCluster';
import { WatchedClusters } from '../watch/WatchedClusters';
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

/** What changes an import's place in history; `phaseSince` and the like follow from it. */
function fingerprint(words: Import): string {
  const { phase, outcome, gone, cause, database, owner, requestedBy } = words;
  const { result } = words;
  return JSON.stringify([
    phase,
    outcome,
    gone ?? false,
    cause?.code,
    cause?.title,
    cause?.detail,
    database.status,
    database.host,
    owner,
    requestedBy,
    result,
  ]);
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

  constructor(options: ImportBookOptions) {
    this.#options = options;
  }

  /** Looks at a cluster anew. Resolves with the time at which to look again although nothing changed. */
  async refresh(name: string): Promise<number | undefined> {
    const cluster = this.#options.clusters.get(name);
    if (!cluster?.hasRead('databases') || !cluster.hasRead('jobs')) {
      return undefined;
    }
    const rows = await this.#options.history.list();
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
    changed.push(...this.#goneWhileAway(name, rows, page, now));
    this.#pages.set(name, page);
    for (const words of changed) {
      await this.#tell(words, firstSight);
    }
    if (firstSight) {
      await this.#options.history.markClusterSeen(name);
    }
    const times = live.flatMap(item => item.lookAgainAt ?? []);
    return times.length ? Math.min(...times) : undefined;
  }

  /** Every import of every cluster. */
  async list(): Promise<Import[]> {
    const rows = await this.#options.history.list();
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
        });
      }
    }
    for (const row of rows) {
      // While the database is not known to the row, its address says that it is there already.
      const key =
        row.databaseUid ?? `${row.cluster}/${row.namespace}/${row.name}`;
      const words = shown.has(key) ? undefined : this.#ofRow(row);
      if (words) {
        imports.push(words);
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
    const row = (await this.#options.history.list()).find(
      item => item.id === id,
    );
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
      await history.observe(words, {
        firstSight,
        memory: this.#memory.get(words.id),
      });
    } catch (error) {
      logger.warn(
        `Import '${words.id}' could not be remembered: ${
          toError(error).message
        }`,
      );
    }
    onChange(words, { firstSight });
  }
}

/** What the request said; newer than the last look where another replica wrote it. */
function requestWords(row: ImportRow | undefined): Partial<Import> {
  if (!row?.ours) {
    return {};
  }
  const { requestedBy, requestedAt, owner, entity, system } = row;
  return {
    origin: 'portal',
    requestedAt,
    ...(requestedBy && { requestedBy }),
    ...(owner && { owner, ownerIsDefault: undefined }),
    ...(entity && { entity }),
    ...(system && { system }),
  };
}
