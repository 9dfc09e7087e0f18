import { BackupNote } from '@everest-import/backstage-plugin-everest-import-common';
import { isStranger } from '../headers/Header';
import { DumpFormat } from './DumpFile';
import { describeDump } from './describeDump';
import { endsWith } from './endsWith';

const MARIADB: BackupNote = {
  code: 'mariadb',
  message:
    'It was made from MariaDB, and Everest runs MySQL: what only MariaDB knows will not load.',
  remedy: 'Try it into a database that may fail first.',
};
const SEVERAL: BackupNote = {
  code: 'several-databases',
  message: 'It holds several databases, or all of a server.',
  remedy:
    'Name the one database that is imported in the config of the importer.',
};
const MAYBE_SEVERAL: BackupNote = {
  code: 'maybe-several-databases',
  message:
    'It names the database that it begins with, as of --databases, and may go on with others.',
  remedy: SEVERAL.remedy,
};
const ENDS_UNTOLD: BackupNote = {
  code: 'end-untold',
  message: 'It has no last words, so that nobody can tell whether it is whole.',
};

/** `mysqldump`, `mariadb-dump`, and the exports of other programs that write the same. */
export const mysqldump: DumpFormat = {
  ids: ['mysqldump', 'mysqldump-all'],
  async recognise(file) {
    const { header } = file;
    if (!header || isStranger(header)) {
      return undefined;
    }
    const { kind, program, version, isMariaDb, mayHoldMore, end } = header;
    if (kind !== 'mysqldump' && kind !== 'mysqldump-all') {
      return undefined;
    }
    return describeDump(file, {
      kind,
      title:
        kind === 'mysqldump-all' ? `${program}, several databases` : program,
      engine: 'mysql',
      engineVersion: version,
      complete: await endsWith(file, end),
      notes: [
        ...(isMariaDb ? [MARIADB] : []),
        ...(kind === 'mysqldump-all' ? [SEVERAL] : []),
        ...(mayHoldMore ? [MAYBE_SEVERAL] : []),
        ...(end ? [] : [ENDS_UNTOLD]),
      ],
    });
  },
};
