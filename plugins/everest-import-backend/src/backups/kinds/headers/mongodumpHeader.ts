import { Header } from './Header';
import { versionOf } from './versions';

/** 0x8199e26d, the lowest byte first. */
const MAGIC = [0x6d, 0xe2, 0x99, 0x81];
const MOST_HEADER = 4096;
/** In BSON, a text is its type, its name, its length, and itself up to a zero. */
const SERVER_VERSION = '\u0002server_version\0';
const LENGTH = 4;
/** Each part ends with it, the last one too. */
const END = /\xff{4}$/;

/** What `mongodump --archive` writes first: the magic number and a BSON document; undefined where it is not that. */
export function mongodumpHeader(bytes: Uint8Array): Header | undefined {
  if (bytes.length < 9 || !MAGIC.every((byte, at) => bytes[at] === byte))
    return undefined;
  const length = Buffer.from(bytes.subarray(4, 8)).readInt32LE();
  if (length < 5 || length > MOST_HEADER) return undefined;
  const header = Buffer.from(bytes.subarray(4, 4 + length)).toString('latin1');
  const at = header.indexOf(SERVER_VERSION);
  const text = header.slice(at + SERVER_VERSION.length + LENGTH);
  return {
    kind: 'mongodump',
    program: 'mongodump',
    end: END,
    version: at < 0 ? undefined : versionOf(text.slice(0, text.indexOf('\0'))),
  };
}
