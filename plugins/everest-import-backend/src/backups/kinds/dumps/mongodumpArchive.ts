import { versionOf } from '../reading/claims';
import { DumpFile, DumpFormat } from './DumpFile';
import { describeDump } from './describeDump';
import { latin1 } from '../reading/folders';

/** 0x8199e26d, the lowest byte first. */
const MAGIC = [0x6d, 0xe2, 0x99, 0x81];
const MOST_HEADER = 4096;
/** In BSON, a text is its type, its name, its length, and itself up to a zero. */
const SERVER_VERSION = '\u0002server_version\0';
const LENGTH = 4;

/** The BSON document after the magic number; undefined where it is not one. */
function headerOf({ bytes }: DumpFile): string | undefined {
  if (bytes.length < 9 || !MAGIC.every((byte, at) => bytes[at] === byte)) {
    return undefined;
  }
  const length = Buffer.from(bytes.subarray(4, 8)).readInt32LE();
  return length >= 5 && length <= MOST_HEADER
    ? latin1(bytes.subarray(4, 4 + length))
    : undefined;
}

function serverVersion(header: string): string | undefined {
  const at = header.indexOf(SERVER_VERSION);
  const text = header.slice(at + SERVER_VERSION.length + LENGTH);
  return at < 0 ? undefined : versionOf(text.slice(0, text.indexOf('\0')));
}

/** Every part of an archive ends with it, so that its absence tells a cut one. */
async function isCutInPart(file: DumpFile): Promise<boolean> {
  const end = file.isWhole ? file.bytes : await file.end();
  return end !== undefined && !end.subarray(-4).every(byte => byte === 0xff);
}

/** `mongodump --archive`, also with `--gzip`. */
export const mongodumpArchive: DumpFormat = {
  ids: ['mongodump'],
  async recognise(file) {
    const header = file.compression === 'lz4' ? undefined : headerOf(file);
    if (!header) {
      return undefined;
    }
    return describeDump(file, {
      kind: 'mongodump',
      title: 'mongodump, archive',
      engine: 'mongodb',
      engineVersion: serverVersion(header),
      complete: (await isCutInPart(file)) ? 'no' : 'unknown',
    });
  },
};
