import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';

const HEAD = `--
-- PostgreSQL database dump
--

-- Dumped from database version 15.0
-- Dumped by pg_dump version 15.0

SET statement_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;

`;
const END = `--
-- PostgreSQL database dump complete
--

`;
const TABLES = 8;
const ROWS_A_CHUNK = 5_000;

const tableOf = (table: number) => `CREATE TABLE public.orders_${table} (
    id bigint NOT NULL,
    customer text NOT NULL,
    note text,
    amount numeric(12,2) NOT NULL,
    placed timestamp without time zone NOT NULL
);

COPY public.orders_${table} (id, customer, note, amount, placed) FROM stdin;
`;

/** Some thousand rows as COPY takes them; the same text serves again and again. */
function rows(): string {
  return Array.from({ length: ROWS_A_CHUNK }, (_, row) =>
    [
      row,
      `customer ${(row * 7919) % 100_003} of Zürich`,
      row % 7 ? 'x'.repeat(40 + (row % 90)) : '\\N',
      `${(row * 37) % 100_000}.25`,
      '2026-01-14 02:00:00',
    ].join('\t'),
  ).join('\n');
}

/**
 * Writes a plain dump of about so many bytes, as pg_dump writes one, faster than a server could be filled and dumped.
 *
 * @returns the number of its rows
 */
export async function writeDump(file: string, bytes: number): Promise<number> {
  const output = createWriteStream(file);
  const chunk = Buffer.from(`${rows()}\n`);
  const chunksATable = Math.ceil(bytes / TABLES / chunk.length);
  const write = async (data: string | Buffer) => {
    if (!output.write(data)) await once(output, 'drain');
  };
  await write(HEAD);
  for (let table = 0; table < TABLES; table++) {
    await write(tableOf(table));
    for (let part = 0; part < chunksATable; part++) await write(chunk);
    await write('\\.\n\n');
  }
  output.end(END);
  await finished(output);
  return TABLES * chunksATable * ROWS_A_CHUNK;
}
