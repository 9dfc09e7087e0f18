import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { DatabaseClock } from '../store/databaseClock';
import { z } from 'zod';
import { importOfRow } from '../store/importOfRow';
import { toImportRow } from '../store/rows';
import { StoredImport } from '../store/StoredImport';
import { readStored } from '../store/storedShapes';
import { durationsOf } from '../timeline/timelineOf';
import { sizeClassOf, StageDurations } from '../timeline/usual';
import { EvidenceHistory, KeptEvidence } from './EvidenceHistory';
import { RunEvidence } from './RunEvidence';
import { storedRun } from './storedRun';

interface StoredEvidence {
  database_uid: string;
  evidence: string;
  final: boolean | number;
  importer: string | null;
  size_class: string | null;
  stages: string | null;
}

/** What was usual a year ago is not now. */
const MOST_RUNS = 100;

const storedStages: z.ZodType<StageDurations> = z.array(
  z.tuple([z.string(), z.number()]),
);

function stageColumns(stored: StoredImport, run: RunEvidence) {
  const row = toImportRow(stored);
  const words = importOfRow(row);
  return {
    importer: words.importer.slice(0, 255),
    size_class: sizeClassOf(words.database.size),
    stages: JSON.stringify(durationsOf(words, row.memory?.steps ?? [], run)),
  };
}

/** Databases bound how many values a statement takes. */
const BITE = 200;

/** The evidence of runs in the portal's own database. */
export class DatabaseEvidence implements EvidenceHistory {
  readonly #knex: Knex;
  readonly #now: DatabaseClock;
  readonly #logger: LoggerService;
  readonly #told = new Set<string>();

  constructor(options: {
    knex: Knex;
    now: DatabaseClock;
    logger: LoggerService;
  }) {
    this.#knex = options.knex;
    this.#now = options.now;
    this.#logger = options.logger;
  }

  async evidenceOf(ids: string[]): Promise<Map<string, KeptEvidence>> {
    const found = new Map<string, KeptEvidence>();
    for (let from = 0; from < ids.length; from += BITE) {
      const rows: StoredEvidence[] = await this.#knex<StoredEvidence>(
        'import_evidence',
      )
        .whereIn('database_uid', ids.slice(from, from + BITE))
        .select('database_uid', 'evidence', 'final');
      for (const row of rows) {
        const run = readStored(storedRun, row.evidence);
        if (run) {
          found.set(row.database_uid, { run, final: Boolean(row.final) });
        } else {
          this.#tell(row.database_uid);
        }
      }
    }
    return found;
  }

  async keepEvidence(
    id: string,
    { run, final }: KeptEvidence,
  ): Promise<boolean> {
    // What is remembered of an import decides for how long this is
    const known = this.#knex<StoredImport>('imports').where({
      database_uid: id,
      details_erased: false,
    });
    if (!(await known.clone().first('id'))) {
      return false;
    }
    const ended =
      final && (await known.clone().where({ outcome: 'Succeeded' }).first());
    const stages = ended ? stageColumns(ended, run) : {};
    await this.#knex('import_evidence')
      .insert({
        database_uid: id,
        // PostgreSQL takes no text with a NUL
        evidence: JSON.stringify(run).replaceAll('\\u0000', ''),
        final,
        kept_at: this.#now(this.#knex),
        ...stages,
      })
      .onConflict('database_uid')
      .merge();
    return true;
  }

  async formerStages(
    importer: string,
    sizeClass: string,
  ): Promise<StageDurations[]> {
    const rows: Pick<StoredEvidence, 'stages'>[] =
      await this.#knex<StoredEvidence>('import_evidence')
        .where({ importer, size_class: sizeClass })
        .select('stages')
        .orderBy('kept_at', 'desc')
        .limit(MOST_RUNS);
    return rows.flatMap(({ stages }) => {
      const read = readStored(storedStages, stages);
      return read ? [read] : [];
    });
  }

  #tell(id: string) {
    if (!this.#told.has(id)) {
      this.#told.add(id);
      this.#logger.error(
        `What was kept of the run of the import '${id}' can't be read: it was changed by hand, or is of a later release. The import is shown without it. Remove its row from the table 'import_evidence'`,
      );
    }
  }
}
