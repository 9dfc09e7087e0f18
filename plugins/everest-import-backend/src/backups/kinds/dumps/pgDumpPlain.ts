import { BackupNote } from '@everest-import/backstage-plugin-everest-import-common';
import { isStranger } from '../headers/Header';
import { DumpFormat } from './DumpFile';
import { describeDump } from './describeDump';
import { endsWith } from './endsWith';

const WHOLE_SERVER: BackupNote = {
  code: 'whole-server',
  message:
    'It holds all databases of a server, and its roles with their passwords.',
  remedy:
    'Name the one database that is imported in the config of the importer.',
};
const ENDS_UNTOLD: BackupNote = {
  code: 'end-untold',
  message: 'It has no last words, so that nobody can tell whether it is whole.',
};

/** `pg_dump` and `pg_dumpall` as SQL, which `psql` reads. */
export const pgDumpPlain: DumpFormat = {
  ids: ['pg-dump-plain', 'pg-dumpall'],
  async recognise(file) {
    const { header } = file;
    if (!header || isStranger(header)) {
      return undefined;
    }
    const { kind, program, version, end } = header;
    if (kind !== 'pg-plain' && kind !== 'pg-cluster') {
      return undefined;
    }
    const isAll = kind === 'pg-cluster';
    return describeDump(file, {
      kind: isAll ? 'pg-dumpall' : 'pg-dump-plain',
      title: `${program}, SQL`,
      engine: 'postgresql',
      engineVersion: version,
      complete: await endsWith(file, end),
      notes: [...(isAll ? [WHOLE_SERVER] : []), ...(end ? [] : [ENDS_UNTOLD])],
    });
  },
};
