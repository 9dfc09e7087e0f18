import { Header } from './Header';
import { versionOf } from './versions';

const FIRST = /^-- PostgreSQL database (cluster )?dump$/m;
const VERSION = /^-- Dumped from database version (\S{1,40})/m;
/** Up to 4.8.0 it does not tell the version. */
const ADMINER = /^-- Adminer \S{1,20} PostgreSQL (?:(\S{1,40}) )?dump$/m;
/** What pg_dump sets before all else, of each of its releases: left where a tool takes its comments away. */
const SETTINGS = [
  /^SET client_encoding = '/m,
  /^SET standard_conforming_strings = /m,
  /^SET check_function_bodies = /m,
];

const END = /^-- PostgreSQL database dump complete\r?$/m;
const END_OF_ALL = /^-- PostgreSQL database cluster dump complete\r?$/m;

/** SQL of PostgreSQL, with the line where it says so. @param text - its begin, with `\n` at the ends of lines */
export function postgresHeader(
  text: string,
): { header: Header; at: number } | undefined {
  const first = FIRST.exec(text);
  if (first) {
    const isAll = first[1] !== undefined;
    return {
      header: {
        kind: isAll ? 'pg-cluster' : 'pg-plain',
        program: isAll ? 'pg_dumpall' : 'pg_dump',
        version: isAll ? undefined : versionOf(VERSION.exec(text)?.[1]),
        end: isAll ? END_OF_ALL : END,
      },
      at: first.index,
    };
  }
  const adminer = ADMINER.exec(text);
  if (adminer)
    return {
      header: {
        kind: 'pg-plain',
        program: 'Adminer',
        version: versionOf(adminer[1]),
      },
      at: adminer.index,
    };
  const found = SETTINGS.map(setting => setting.exec(text)?.index ?? -1);
  return found.includes(-1)
    ? undefined
    : {
        header: { kind: 'pg-plain', program: 'pg_dump' },
        at: Math.min(...found),
      };
}
