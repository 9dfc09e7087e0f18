/**
 * Imports dumps that have one value which is very long, and looks how much memory the runner takes. Writes what it measured
 * to the file of EVEREST_BENCH.
 *   values.ts [MEBIBYTES]
 */
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { CreateBucketCommand } from '@aws-sdk/client-s3';
import { removeAtTheEnd } from 'everest-sandbox';
import { s3Client, startS3Gateway } from '../../control-plane/startS3Gateway';
import { Target } from '../runImporter';
import { startMysqlTarget } from '../startMysqlTarget';
import { startPostgresTarget } from '../startPostgresTarget';
import {
  compileImporters,
  Figure,
  importByRunner,
  MIB,
  SIGNED,
  writeFigures,
} from './measure';

const mebibytes = Number(process.argv[2] ?? 512);

interface Dump {
  what: string;
  head: string;
  /** Of the value, as the dump writes it: 16 bytes. */
  piece: string;
  end: string;
  start: () => Promise<{
    target: Target;
    sql: (database: string, text: string) => string;
    stop: () => Promise<unknown>;
  }>;
  /** How long the value is in the target. */
  length: number;
}

const DUMPS: Dump[] = [
  {
    what: 'a pg_dump, in COPY',
    head: `--
-- PostgreSQL database dump
--

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
CREATE TABLE public.files (id integer, data text);
COPY public.files (id, data) FROM stdin;
1\t`,
    piece: 'a backup of 16 b',
    end: '\n\\.\n\n--\n-- PostgreSQL database dump complete\n--\n',
    start: startPostgresTarget,
    length: mebibytes * MIB,
  },
  {
    what: 'a mysqldump, as hexadecimal',
    head: `-- MySQL dump 10.13  Distrib 8.0.42, for Linux (x86_64)
--
-- Host: localhost    Database: shop
-- ------------------------------------------------------
-- Server version	8.0.42

CREATE TABLE \`files\` (\`id\` int NOT NULL, \`data\` longblob, PRIMARY KEY (\`id\`)) ENGINE=InnoDB;
INSERT INTO \`files\` VALUES (1,0x`,
    piece: '00275C0AFF0D1A22',
    end: ');\n-- Dump completed on 2026-01-14  2:00:00\n',
    start: async () => {
      const server = await startMysqlTarget();
      server.sql('mysql', 'SET GLOBAL max_allowed_packet = 1073741824');
      return server;
    },
    length: (mebibytes * MIB) / 2,
  },
];

async function writeDump(file: string, { head, piece, end }: Dump) {
  const output = createWriteStream(file);
  output.write(head);
  const mebibyte = piece.repeat(MIB / piece.length);
  for (let written = 0; written < mebibytes; written += 1)
    if (!output.write(mebibyte)) await once(output, 'drain');
  output.end(end);
  await finished(output);
}

async function measure(dump: Dump, directory: string): Promise<Figure> {
  const gateway = await startS3Gateway();
  const { target, sql, stop } = await dump.start();
  try {
    const file = join(directory, 'value.sql');
    await writeDump(file, dump);
    const client = s3Client(gateway.endpoint);
    await client.send(new CreateBucketCommand({ Bucket: 'dumps' }));
    client.destroy();
    const url = `${gateway.endpoint}/dumps/value.sql`;
    execFileSync('curl', [...SIGNED, '-T', file, url], { stdio: 'inherit' });
    const { took, peak } = await importByRunner(directory, {
      ...{ endpoint: gateway.endpoint, path: 'value.sql', target },
      config: { database: 'target' },
    });
    const length = Number(sql('target', 'SELECT length(data) FROM files'));
    if (length !== dump.length)
      throw new Error(`The value is ${length} bytes, not ${dump.length}`);
    return {
      what: `one value of ${mebibytes} MiB in ${dump.what}: peak memory of the runner`,
      goal: '<= 256 MiB',
      measured: `${Math.round(peak / MIB)} MiB (in ${took.toFixed(1)} s)`,
    };
  } finally {
    await stop();
    await gateway.stop();
  }
}

async function main() {
  compileImporters();
  const directory = mkdtempSync(join(tmpdir(), 'everest-import-bench-'));
  const removal = removeAtTheEnd(directory);
  try {
    for (const dump of DUMPS) writeFigures([await measure(dump, directory)]);
  } finally {
    await removal.now();
  }
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
