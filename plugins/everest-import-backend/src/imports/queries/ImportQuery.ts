import {
  ImportOutcome,
  ImportPhase,
} from '@everest-import/backstage-plugin-everest-import-common';
import type { ImportVisibility } from '../../permissions/ImportVisibility';
import { ImportRow } from '../store/ImportHistory';

/** An entity of the catalog, as far as imports may belong to it. */
export interface EntityImports {
  /** A whole ref, in lower case. */
  ref: string;
  /** `<cluster>/<namespace>/<name>`, as its annotation names them. */
  addresses: string[];
}

/** What is asked for; all of it has to be so. */
export interface ImportFilter {
  cluster?: string;
  namespace?: string;
  name?: string;
  phase?: ImportPhase[];
  outcome?: ImportOutcome;
  gone?: boolean;
  engine?: string;
  importer?: string;
  /** Refs, in any spelling: one of them. */
  owner?: string[];
  requestedBy?: string;
  entity?: EntityImports;
  /** Asked for then or later, in milliseconds. */
  from?: number;
  /** Asked for before then. */
  to?: number;
  /** A part of cluster, namespace, database, importer, bucket or path. */
  q?: string;
}

/** What imports can be sorted by; `-` before it: the other way round. */
export const IMPORT_ORDERS = [
  'requestedAt',
  '-requestedAt',
  'finishedAt',
  '-finishedAt',
  'name',
  '-name',
  'phase',
  '-phase',
] as const;

export type ImportOrder = (typeof IMPORT_ORDERS)[number];

export interface ImportPaging {
  order: ImportOrder;
  limit: number;
  cursor?: string;
}

export interface ImportRows {
  rows: ImportRow[];
  nextCursor?: string;
  /** Of the page before this one. */
  previousCursor?: string;
}

export interface ImportRowPage extends ImportRows {
  /** Of all pages. */
  totalItems: number;
}

/** How runs ended. */
export interface RunOutcomes {
  succeeded: number;
  failed: number;
  /** From begin to end of those that succeeded and say both; undefined where none does. */
  medianMs?: number;
  /** How many say both. */
  timed: number;
}

/** Rows by what they say, from the database. A row that can't be read is among them, as `Unknown`. */
export interface ImportQueries {
  /** @throws InputError for a cursor of another query. */
  page(
    filter: ImportFilter,
    paging: ImportPaging,
    sight: ImportVisibility,
  ): Promise<ImportRowPage>;
  /** A page without the total, which costs more than the page where the policy can't be asked of the database. */
  rows(
    filter: ImportFilter,
    paging: ImportPaging,
    sight: ImportVisibility,
  ): Promise<ImportRows>;
  outcomes(filter: ImportFilter, sight: ImportVisibility): Promise<RunOutcomes>;
  /** All runs of an address, those that are there first and the newest before others; 100 at most. */
  runs(address: {
    cluster: string;
    namespace: string;
    name: string;
  }): Promise<ImportRow[]>;
}
