import { versionOf } from '../reading/claims';
import { latin1 } from '../reading/folders';
import { DumpFormat } from './DumpFile';
import { describeDump } from './describeDump';
import { endsWith } from './endsWith';

const FIRST = /^--\r?\n-- PostgreSQL database (cluster )?dump\r?\n/;
/** In lz4, first words stay as they are. */
const FIRST_IN_LZ4 = /-- PostgreSQL database (cluster )?dump\n/;
const VERSION = /^-- Dumped from database version (\S{1,40})/m;
/** Newer versions close with `\unrestrict` and a token. */
const LAST = {
  one: /\n-- PostgreSQL database dump complete\r?\n--\s*(?:\n\\unrestrict \w{1,100}\s*)?$/,
  all: /\n-- PostgreSQL database cluster dump complete\r?\n--\s*(?:\n\\unrestrict \w{1,100}\s*)?$/,
};

/** `pg_dump` and `pg_dumpall` as SQL, which `psql` reads. */
export const pgDumpPlain: DumpFormat = {
  ids: ['pg-dump-plain'],
  async recognise(file) {
    const isLz4 = file.compression === 'lz4';
    const text = latin1(file.bytes).slice(0, 8192);
    const first = isLz4
      ? FIRST_IN_LZ4.exec(text.slice(0, 256))
      : FIRST.exec(text);
    if (!first) {
      return undefined;
    }
    const isAll = first[1] !== undefined;
    return describeDump(file, {
      kind: 'pg-dump-plain',
      title: isAll ? 'pg_dumpall, SQL' : 'pg_dump, SQL',
      engine: 'postgresql',
      engineVersion: isLz4 ? undefined : versionOf(VERSION.exec(text)?.[1]),
      complete: await endsWith(file, isAll ? LAST.all : LAST.one),
      notes: isAll
        ? [
            {
              code: 'whole-server',
              message:
                'It holds all databases of a server, and its roles with their passwords.',
            },
          ]
        : [],
    });
  },
};
