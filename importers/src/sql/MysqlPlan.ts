import { changeCode } from './changeCode';
import { TableFacts } from './mysqlTable';

const ENGINE = /\bENGINE(\s*=\s*)\w+/gi;
/** Of other engines; InnoDB in its strict mode refuses them. */
const OPTIONS_OF_OTHERS =
  /\s+(?:ROW_FORMAT|TRANSACTIONAL|PAGE_CHECKSUM|DELAY_KEY_WRITE|PACK_KEYS|CHECKSUM)\s*=\s*\w+/gi;
const INVISIBLE_KEY =
  '`my_row_id` bigint unsigned NOT NULL AUTO_INCREMENT INVISIBLE PRIMARY KEY';
const TYPES: Record<string, string> = {
  uuid: 'char(36)',
  inet4: 'varchar(15)',
  inet6: 'varchar(45)',
};

/** How the statements of a dump are changed for its target. */
export interface MysqlPlan {
  /** Keys that tables without one get with their CREATE TABLE; `invisible` for one of the importer's. */
  keys: Map<string, string>;
  /** Tables without a key get an invisible one, also where nobody looked at the dump before. */
  addKeys: boolean;
  /** Collations of the dump's, in small letters, with what stands for them. */
  collations: Map<string, string>;
  /** Types of MariaDB's become those of MySQL that hold the same text. */
  mapTypes: boolean;
}

export const NO_PLAN: MysqlPlan = {
  keys: new Map(),
  addKeys: false,
  collations: new Map(),
  mapTypes: false,
};

function withKey(text: string, key: string): string {
  let found = false;
  const definition = key === 'invisible' ? INVISIBLE_KEY : key;
  return changeCode(text, code => {
    if (found || !code.includes('(')) return code;
    found = true;
    return code.replace('(', () => `(${definition}, `);
  });
}

/** The text of a CREATE TABLE as the target takes it. @param note - is told what has changed */
export function changeTable(
  text: string,
  table: TableFacts,
  plan: MysqlPlan,
  note: (text: string) => void,
): string {
  const { name } = table;
  const shown = Buffer.from(name, 'latin1').toString();
  let changed = text;
  if (table.engine) {
    changed = changeCode(changed, code =>
      code.replace(ENGINE, 'ENGINE$1InnoDB').replace(OPTIONS_OF_OTHERS, ''),
    );
    note(
      `Made the table ${shown} one of InnoDB instead of ${table.engine}, which Percona XtraDB Cluster does not fill`,
    );
  }
  const key =
    plan.keys.get(name) ??
    (plan.addKeys && !table.hasKey && !table.hasAutoIncrement
      ? 'invisible'
      : undefined);
  if (key) changed = withKey(changed, key);
  if (key === 'invisible')
    note(
      `Gave the table ${shown} the invisible primary key my_row_id, for it has none`,
    );
  if (plan.mapTypes && table.columnsOfMariaDb.length > 0) {
    changed = changeCode(changed, code =>
      code.replace(
        /^(\s+)(uuid|inet4|inet6)\b/i,
        (_, space: string, type: string) => space + TYPES[type.toLowerCase()],
      ),
    );
    note(
      `Made text of ${table.columnsOfMariaDb
        .map(column => Buffer.from(column, 'latin1').toString())
        .join(', ')}`,
    );
  }
  return changed;
}

/** The text of any statement with the collations that the target knows. */
export function changeCollations(
  text: string,
  { collations }: MysqlPlan,
): string {
  if (collations.size === 0) return text;
  return changeCode(text, code =>
    code.replace(
      /\b\w+_\w+\b/g,
      word => collations.get(word.toLowerCase()) ?? word,
    ),
  );
}
