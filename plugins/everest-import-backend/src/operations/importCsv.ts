import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { csvLine } from './csvLine';

function secondsOf({ startedAt, finishedAt }: Import): number | undefined {
  const length = Date.parse(finishedAt ?? '') - Date.parse(startedAt ?? '');
  return length >= 0 ? Math.round(length / 1000) : undefined;
}

/** The columns of an export, by the names that the API has for them. Nothing raw: no message, no log, no host. */
const COLUMNS: Record<string, (item: Import) => string | number | undefined> = {
  cluster: item => item.cluster,
  namespace: item => item.namespace,
  name: item => item.name,
  phase: item => item.phase,
  outcome: item => item.outcome,
  gone: item => (item.gone ? 'true' : 'false'),
  origin: item => item.origin,
  engine: item => item.engine.type,
  engineVersion: item => item.engine.version,
  importer: item => item.importer,
  owner: item => item.owner,
  requestedBy: item => item.requestedBy,
  entity: item => item.entity,
  system: item => item.system,
  requestedAt: item => item.requestedAt,
  startedAt: item => item.startedAt,
  finishedAt: item => item.finishedAt,
  durationSeconds: secondsOf,
  size: item => item.database.size,
  bucket: item => item.source.bucket,
  path: item => item.source.path,
  cause: item => item.cause?.code,
};

const NAMES = Object.keys(COLUMNS);

/** More in one file is a matter for a database. */
export const MOST_EXPORTED = 10_000;

/** A line for people, in the first cell; the others are there for programs that count columns. */
const CUT = csvLine([
  `Only the first ${MOST_EXPORTED} imports are here: narrow the filter for the rest`,
  ...NAMES.slice(1).map(() => undefined),
]);

/** Pages of imports as CSV, a piece a page: the next page is asked for once the piece before it is taken. */
export async function* toCsv(
  pages: AsyncIterable<Import[]>,
): AsyncGenerator<string> {
  let head = csvLine(NAMES);
  let left = MOST_EXPORTED;
  for await (const items of pages) {
    const lines = items
      .slice(0, left)
      .map(item => csvLine(Object.values(COLUMNS).map(read => read(item))));
    const isCut = items.length > left;
    yield [head, ...lines, isCut ? CUT : ''].join('');
    if (isCut) {
      return;
    }
    left -= items.length;
    head = '';
  }
  if (head) {
    yield head;
  }
}
