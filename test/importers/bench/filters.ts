/**
 * How fast the filters alone are: so much of a dump goes through each, and through cat. Writes what it measured to the
 * file of EVEREST_BENCH.
 *   filters.ts [GIGABYTES]
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseRequest } from '../../../importers/src/readRequest';
import { MysqlFilter } from '../../../importers/src/sql/filterMysql';
import { PostgresFilter } from '../../../importers/src/sql/filterPostgres';

const gigabytes = Number(process.argv[2] ?? 1);

/** As the S3 client hands on what it reads. */
const PIECE = 64 * 1024;
const ROWS = 5_000;

const CONFIG = parseRequest({
  source: {
    path: 'a.sql',
    s3: {
      ...{ bucket: 'b', region: 'r', endpointURL: 'https://s3.example.net' },
      ...{ accessKeyID: 'a', secretKey: 's' },
    },
  },
  target: {
    ...{ type: 'postgresql', host: 'h', port: '1' },
    ...{ user: 'u', password: 'p' },
  },
  config: {},
}).config;

interface Dump {
  what: string;
  /** Of bytes a second. */
  goal: number;
  head: string;
  /** Again and again, until there is enough. */
  middle: string;
  end: string;
  filter: (bytes: AsyncIterable<Buffer>) => AsyncIterable<Buffer>;
}

const numbered = (row: (index: number) => string, between: string) =>
  Array.from({ length: ROWS }, (_, index) => row(index)).join(between);

const DUMPS: Dump[] = [
  {
    what: 'COPY of a pg_dump',
    goal: 400e6,
    head: `--
-- PostgreSQL database dump
--

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
CREATE TABLE public.orders (id bigint, customer text, note text);

COPY public.orders (id, customer, note) FROM stdin;
`,
    middle: `${numbered(
      row => `${row}\tcustomer ${row * 7} of Zürich\t${'x'.repeat(row % 130)}`,
      '\n',
    )}\n`,
    end: `\\.

--
-- PostgreSQL database dump complete
--

`,
    filter: bytes => new PostgresFilter(CONFIG).run(bytes),
  },
  {
    what: 'INSERTs of a mysqldump',
    goal: 150e6,
    head: `-- MySQL dump 10.13  Distrib 8.0.42, for Linux (x86_64)
--
-- Host: localhost    Database: shop
-- ------------------------------------------------------
-- Server version	8.0.42

CREATE TABLE \`orders\` (\`id\` bigint NOT NULL, \`customer\` text, \`note\` text, PRIMARY KEY (\`id\`));
`,
    middle: `INSERT INTO \`orders\` VALUES ${numbered(
      row =>
        `(${row},'customer ${row * 7} of Z\\'rich','${'x'.repeat(row % 130)}')`,
      ',',
    )};\n`,
    end: '-- Dump completed on 2026-01-14  2:00:00\n',
    filter: bytes => new MysqlFilter().run(bytes),
  },
];

async function* pieces({ head, middle, end }: Dump): AsyncGenerator<Buffer> {
  yield Buffer.from(head);
  const again = Buffer.from(middle);
  for (let sent = 0; sent < gigabytes * 1e9; sent += again.length) {
    for (let from = 0; from < again.length; from += PIECE) {
      yield again.subarray(from, from + PIECE);
    }
  }
  yield Buffer.from(end);
}

/** In bytes a second. */
async function rateOf(work: () => Promise<number>): Promise<number> {
  const begun = performance.now();
  const bytes = await work();
  return (bytes * 1_000) / (performance.now() - begun);
}

async function throughFilter(dump: Dump): Promise<number> {
  let bytes = 0;
  for await (const piece of dump.filter(pieces(dump))) {
    bytes += piece.length;
  }
  return bytes;
}

async function throughCat(dump: Dump): Promise<number> {
  const cat = spawn('cat', { stdio: ['pipe', 'pipe', 'inherit'] });
  let bytes = 0;
  cat.stdout.on('data', piece => {
    bytes += piece.length;
  });
  const ended = once(cat, 'close');
  await pipeline(Readable.from(pieces(dump)), cat.stdin);
  await ended;
  return bytes;
}

const inMegabytes = (rate: number) => `${Math.round(rate / 1e6)} MB/s`;

async function main() {
  for (const dump of DUMPS) {
    const cat = await rateOf(() => throughCat(dump));
    const filter = await rateOf(() => throughFilter(dump));
    const line = JSON.stringify({
      what: `the filter alone, ${gigabytes} GB of ${dump.what}`,
      goal: `>= ${inMegabytes(dump.goal)}`,
      measured: `${inMegabytes(filter)} (cat: ${inMegabytes(cat)})`,
      ...(filter < dump.goal && { cause: 'missed' }),
    });
    process.stdout.write(`${line}\n`);
    if (process.env.EVEREST_BENCH) {
      appendFileSync(process.env.EVEREST_BENCH, `${line}\n`);
    }
  }
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
