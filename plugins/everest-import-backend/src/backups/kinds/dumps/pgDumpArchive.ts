import { isStranger } from '../headers/Header';
import { DumpFile, DumpFormat } from './DumpFile';
import { describeDump } from './describeDump';

const BLOCK = 512;

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
    const { header } = file;
    if (!header || isStranger(header)) {
      return undefined;
    }
    const isTar = header.kind === 'pg-tar';
    if (!isTar && header.kind !== 'pg-custom') {
      return undefined;
    }
    return describeDump(file, {
      kind: 'pg-dump',
      title: isTar ? 'pg_dump, tar' : 'pg_dump, custom',
      engine: 'postgresql',
      engineVersion: header.version,
      // Nothing at the end of the custom format says that it is the end.
      complete: isTar ? await isWholeTar(file) : 'unknown',
    });
  },
};
