import { archiveOf } from './archiveHeader';
import { Header, Stranger } from './Header';
import { mongodumpHeader } from './mongodumpHeader';
import { mysqlHeader } from './mysqlHeader';
import { postgresHeader } from './postgresHeader';
import { strangerOf } from './strangers';

/** The largest part of a dump that is looked at. */
const MOST_TEXT = 8192;
/** A byte order mark, empty lines, and what a program said that wrote its warnings into the dump. */
const NOT_OF_THE_DUMP =
  /^(?:\xef\xbb\xbf)?(?:(?:(?:mysqldump|mariadb-dump|mysql|pg_dump|pg_dumpall|docker|WARNING|Warning|\[Warning\]).*)?\r?\n)*/;
/** Lines that may stand before a header: comments, settings, and the database. */
const BEFORE =
  /^(?:\s*|(?:--|#|\/\*|\*\/).*|(?:SET|USE|CREATE DATABASE) .*;|\\(?:restrict|connect) .*)$/;

/**
 * What a file is, the same for portal and importers.
 *
 * @param bytes - its begin, unpacked; more than 8 KiB of it are not looked at
 * @returns undefined for what is not known
 */
export function readHeader(bytes: Uint8Array): Header | Stranger | undefined {
  const archive = archiveOf(bytes) ?? mongodumpHeader(bytes);
  if (archive) return archive;
  const stranger = strangerOf(bytes);
  if (stranger) return stranger;
  const raw = Buffer.from(bytes.subarray(0, MOST_TEXT)).toString('latin1');
  const skip = NOT_OF_THE_DUMP.exec(raw)![0].length;
  const text = raw.slice(skip).replace(/\r\n/g, '\n');
  for (const found of [postgresHeader(text), mysqlHeader(text)]) {
    if (!found) continue;
    const before = text.slice(0, found.at).split('\n').slice(0, -1);
    if (before.every(line => BEFORE.test(line)))
      return { ...found.header, skip };
  }
  return undefined;
}
