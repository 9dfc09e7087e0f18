import { Comparison } from '../verify/judgeTables';
import { HeldTable } from './heldRows';
import { SentTable } from './SentTables';
import { TableFacts } from './TableFacts';

/** How a table is compared: by reading it, by what came out for another one, or not, for what is known already. */
export type Way = { read: HeldTable } | { as: string } | { is: Comparison };

export interface FilledTable {
  name: string;
  sent: SentTable;
  /** Rows that it has now. */
  counted: number;
  facts?: TableFacts;
}

/** Bytes of a row that is read back: libpq holds it as a whole, psql once more. */
const LONGEST_READ = 32 * 1024 ** 2;

const because = (reason: string): Way => ({ is: { reason } });
const sentRows = ({ sent }: FilledTable) => sent.rows.plain.rows;
/** Rows of INSERTs are not among those that are counted as sent. */
const isSender = (table: FilledTable) =>
  sentRows(table) > 0 || table.sent.reason !== undefined;

function wayOf(table: FilledTable, senders: FilledTable[]): Way {
  const { name, sent, counted, facts } = table;
  if (sent.reason) return because(sent.reason);
  if (!facts || !['r', 'p'].includes(facts.kind))
    return because('tables whose rows are not their own');
  if (sent.rows.longest > LONGEST_READ)
    return because('rows of more than 32 MiB, which their client would hold');
  const isPartitioned = facts.kind === 'p';
  const whole = senders.find(each => each.facts?.kind === 'p');
  if (whole && senders.length > 1)
    return because('rows that came by a partitioned table and by its parts');
  if (whole && whole !== table && counted > 0) return { as: whole.name };
  // Of its own a partitioned table has no rows
  if (sentRows(table) === 0 && (isPartitioned || counted === 0))
    return { is: 'equal' };
  if (isPartitioned && sent.columns === '')
    return because('partitioned tables whose columns the dump does not name');
  return { read: { name, columns: sent.columns, isPartitioned } };
}

/** How each table is compared that a dump made or filled. */
export function planReading(tables: FilledTable[]): Map<string, Way> {
  const senders = new Map<string, FilledTable[]>();
  for (const table of tables) {
    const root = table.facts?.root;
    if (!root || !isSender(table)) continue;
    senders.set(root, [...(senders.get(root) ?? []), table]);
  }
  return new Map(
    tables.map(table => {
      const root = table.facts?.root ?? '';
      return [table.name, wayOf(table, senders.get(root) ?? [])];
    }),
  );
}
