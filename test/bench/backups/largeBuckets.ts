import { KeyedObject } from '../../../plugins/everest-import-backend/src/backups/__testUtils__/KeyedS3';

const DAY = 86_400_000;
const FIRST = Date.parse('2026-01-01T02:00:00Z');
const SQL =
  '-- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)\n-- Server version\t8.0.36\n\n-- Dump completed on 2026-01-14  2:00:20\n';

/** A bucket of which everything that has to be found is known. */
export interface LargeBucket {
  what: string;
  objects: Record<string, KeyedObject>;
  /** The folder that somebody opens first. */
  prefix: string;
  /** The newest backup of each database: the first is the newest of all. */
  newest: string[];
  count: number;
  /** Requests that finding all of it may cost. */
  mostRequests: number;
}

const timeOf = (hours: number) =>
  new Date(FIRST + (hours * DAY) / 24).toISOString();
const numbered = (count: number) =>
  Array.from({ length: count }, (_, at) => at);
const databaseOf = (at: number) => `shop-${String(at).padStart(3, '0')}`;

/** As the operator of Percona XtraDB Cluster uploads one, in four files. */
function xtraBackup(database: string, modified: string) {
  const stamp = modified.slice(0, 19).replace('T', '-');
  const name = `${database}/0d1f/${database}-${stamp}-full`;
  const files = [
    ...['.md5', '.sst_info/sst_info.00000000000000000000'],
    ...['/ibdata1.00000000000000000000', '/xtrabackup_info.0000000000000000'],
  ];
  return { path: `${name}/`, keys: files.map(file => name + file), body: 'x' };
}

function dump(database: string, modified: string) {
  const path = `${database}/${modified.slice(0, 10)}.sql`;
  return { path, keys: [path], body: SQL };
}

/** Of many databases, a backup a day each; the last database has the newest. */
function databases(
  what: string,
  make: typeof dump,
  { count, each }: { count: number; each: number },
): LargeBucket {
  const objects: Record<string, KeyedObject> = {};
  const newest: string[] = [];
  for (const at of numbered(count)) {
    for (const day of numbered(each)) {
      const modified = timeOf(day * 24 + at / 60);
      const { path, keys, body } = make(databaseOf(at), modified);
      keys.forEach(key => {
        objects[key] = { body, modified };
      });
      if (day === each - 1) {
        newest.unshift(path);
      }
    }
  }
  return {
    ...{ what, objects, newest, prefix: '' },
    ...{ count: count * each, mostRequests: 40 },
  };
}

/** One folder of dumps whose names say nothing of their age. */
function oneFolder(count: number): LargeBucket {
  const name = (at: number) =>
    `dumps/${String((at * 7919) % count).padStart(5, '0')}.sql`;
  const objects = Object.fromEntries(
    numbered(count).map(at => [name(at), { body: SQL, modified: timeOf(at) }]),
  );
  return {
    what: 'one folder of 5,000 dumps',
    objects,
    prefix: 'dumps/',
    newest: [name(count - 1)],
    count,
    mostRequests: 60,
  };
}

export const largeBuckets = (): LargeBucket[] => [
  databases('200 databases x 30 backups of XtraBackup', xtraBackup, {
    count: 200,
    each: 30,
  }),
  databases('200 databases x 30 dumps', dump, { count: 200, each: 30 }),
  oneFolder(5_000),
];
