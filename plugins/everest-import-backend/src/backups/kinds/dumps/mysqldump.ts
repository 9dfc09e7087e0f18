import { BackupNote } from '@everest-import/backstage-plugin-everest-import-common';
import { versionOf } from '../reading/claims';
import { latin1 } from '../reading/folders';
import { DumpFormat } from './DumpFile';
import { describeDump } from './describeDump';
import { endsWith } from './endsWith';

/** MariaDB's newer versions put a comment before it that stops MySQL's client from running commands. */
const FIRST =
  /^(?:\/\*M?!\d{6}\\- enable the sandbox mode \*\/ ?\r?\n)?-- (MySQL|MariaDB) dump \d/;
const FIRST_IN_LZ4 = /-- (MySQL|MariaDB) dump \d/;
const VERSION = /^-- Server version\s{1,4}(\S{1,60})/m;
/** `--skip-dump-date` leaves the date out. */
const LAST = /\n-- Dump completed(?: on [\d: -]{10,24})?\s*$/;

const MARIADB: BackupNote = {
  code: 'mariadb',
  message:
    'It was made from MariaDB, and Everest runs MySQL: what only MariaDB knows will not load.',
  remedy: 'Try it into a database that may fail first.',
};

/** `mysqldump` and `mariadb-dump`, with the comments that they write unless told not to. */
export const mysqldump: DumpFormat = {
  ids: ['mysqldump'],
  async recognise(file) {
    const isLz4 = file.compression === 'lz4';
    const text = latin1(file.bytes).slice(0, 8192);
    const first = isLz4
      ? FIRST_IN_LZ4.exec(text.slice(0, 256))
      : FIRST.exec(text);
    if (!first) {
      return undefined;
    }
    const server = isLz4 ? undefined : VERSION.exec(text)?.[1];
    const isMariaDb = server ? /MariaDB/i.test(server) : first[1] === 'MariaDB';
    return describeDump(file, {
      kind: 'mysqldump',
      title: 'mysqldump',
      engine: 'mysql',
      engineVersion: versionOf(server),
      complete: await endsWith(file, LAST),
      notes: isMariaDb ? [MARIADB] : [],
    });
  },
};
