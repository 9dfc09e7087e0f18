import { Header } from './Header';
import { versionOf } from './versions';

const FIRST = /^-- (MySQL|MariaDB) dump \d/m;
/** The rest of the header, where a tool has cut off its first line. */
const HOST = /^-- Host: \S* {1,8}Database: ?(.*)$/m;
/** Of `--databases` and `--all-databases`, each before its tables; the line of the host names the first alone. */
const DATABASE = /^(?:-- Current Database: |USE )`(.{1,256})`;?$/gm;
const VERSION = /^-- Server version\s{1,4}(\S{1,60})/m;
/** What is left without comments, of `--skip-comments`; and of `--compact`. */
const SETTINGS =
  /^\/\*!\d{5} SET (?:@OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT|@saved_cs_client {1,8}= @@character_set_client|character_set_client = utf8(?:mb4)?) \*\/;$/m;
/** `--skip-dump-date` leaves the date out. */
const END = /^-- Dump completed/m;
const END_OF_ADMINER = /^-- \d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?: UTC)?\s*$/m;

/** Programs of others: the line that names each, where it says the server's version, and its last words. */
const OTHERS: [
  program: string,
  first: RegExp,
  version: RegExp,
  end?: RegExp,
][] = [
  [
    'phpMyAdmin',
    /^-- phpMyAdmin SQL Dump$/m,
    /^-- Server version: (\S{1,60})/m,
  ],
  [
    'Adminer',
    // Up to 4.8.0 it does not tell the version
    /^-- Adminer \S{1,20} MySQL (?:\S{1,60} )?dump$/m,
    /^-- Adminer \S{1,20} MySQL (\S{1,60}) dump$/m,
    END_OF_ADMINER,
  ],
  [
    'HeidiSQL',
    // Its words are in the language of who uses it
    /^-- HeidiSQL[^\n:]{1,60}: {1,40}\d{1,4}\./m,
    /^-- [^\n:]{1,80}: {1,40}(\d{1,4}\.\d\S{0,60}) - /m,
  ],
  [
    'Sequel Pro',
    /^# Sequel (?:Pro|Ace) SQL dump$/m,
    /^# Host: .{0,200}\((?:MySQL|MariaDB) (\S{1,60})\)$/m,
  ],
  [
    'Navicat',
    /^ ?Navicat (?:(?:MySQL|MariaDB) Data Transfer$|Premium[^\n]{0,40} Data Transfer$(?=[^*]{0,400}^ ?Source Server Type {1,20}: (?:MySQL|MariaDB)$))/m,
    /^ ?Source Server Version {1,20}: \d{1,9} \((\S{1,60})\)$/m,
  ],
  ['SQLyog', /^SQLyog \S/m, /^MySQL - (?:5\.5\.5-)?(\S{1,60}) : Database/m],
];

function of(
  program: string,
  server: string | undefined,
  more: Partial<Header> = {},
): Header {
  return {
    kind: 'mysqldump',
    program,
    version: versionOf(server),
    isMariaDb: /MariaDB/i.test(server ?? ''),
    ...more,
  };
}

/** SQL of MySQL or MariaDB, with the line where it says so. @param text - its begin, with `\n` at the ends of lines */
export function mysqlHeader(
  text: string,
): { header: Header; at: number } | undefined {
  const first = FIRST.exec(text);
  const host = HOST.exec(text);
  const server = VERSION.exec(text)?.[1];
  if (first || (host && server)) {
    const isMariaDb = server
      ? /MariaDB/i.test(server)
      : first?.[1] === 'MariaDB';
    const databases = new Set([...text.matchAll(DATABASE)].map(at => at[1]));
    // Without a name there it is of all; with one, it may still go on with others
    const isOfSeveral = host?.[1].trim() === '' || databases.size > 1;
    const header = of('mysqldump', server, {
      kind: isOfSeveral ? 'mysqldump-all' : 'mysqldump',
      mayHoldMore: !isOfSeveral && databases.size > 0,
      isMariaDb,
      end: END,
    });
    return {
      header,
      at: first?.index ?? host!.index,
    };
  }
  for (const [program, line, version, end] of OTHERS) {
    const found = line.exec(text);
    if (found)
      return {
        header: of(program, version.exec(text)?.[1], { end }),
        at: found.index,
      };
  }
  const settings = SETTINGS.exec(text);
  return settings
    ? { header: of('mysqldump', undefined), at: settings.index }
    : undefined;
}
