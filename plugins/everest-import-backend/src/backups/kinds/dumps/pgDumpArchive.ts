import { parsePgDumpHeader } from '../pgDumpHeader';
import { DumpFile, DumpFormat } from './DumpFile';
import { describeDump } from './describeDump';
import { latin1 } from '../reading/folders';

const BLOCK = 512;
const TAR = 'ustar';
const TAR_AT = 257;
const FIRST_FILE = 'toc.dat\0';

/** Where the archive's header is: in a tar, in its first file. */
function headerOf({ bytes }: DumpFile): Uint8Array {
  const block = latin1(bytes.subarray(0, BLOCK));
  return block.startsWith(FIRST_FILE) && block.startsWith(TAR, TAR_AT)
    ? bytes.subarray(BLOCK)
    : bytes;
}

/** A tar ends with two empty blocks. */
async function isWholeTar(file: DumpFile) {
  const end = file.isWhole ? file.bytes : await file.end();
  if (!end) {
    return 'unknown';
  }
  const last = end.subarray(-2 * BLOCK);
  return last.length === 2 * BLOCK && last.every(byte => byte === 0)
    ? 'yes'
    : 'no';
}

/** `pg_dump --format=custom` and `--format=tar`, which `pg_restore` reads. */
export const pgDumpArchive: DumpFormat = {
  ids: ['pg-dump'],
  async recognise(file) {
    const bytes = headerOf(file);
    const header = parsePgDumpHeader(bytes);
    if (!header || file.compression === 'lz4') {
      return undefined;
    }
    const isTar = bytes !== file.bytes;
    return describeDump(file, {
      kind: 'pg-dump',
      title: isTar ? 'pg_dump, tar' : 'pg_dump, custom',
      engine: 'postgresql',
      engineVersion: header.engineVersion,
      // Nothing at the end of the custom format says that it is the end.
      complete: isTar ? await isWholeTar(file) : 'unknown',
    });
  },
};
