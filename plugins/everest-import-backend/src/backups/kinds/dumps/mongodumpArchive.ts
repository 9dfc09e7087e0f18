import { isStranger } from '../headers/Header';
import { DumpFile, DumpFormat } from './DumpFile';
import { describeDump } from './describeDump';

/** Every part of an archive ends with it, so that its absence tells a cut one. */
async function isCutInPart(file: DumpFile): Promise<boolean> {
  const end = file.isWhole ? file.bytes : await file.end();
  return end !== undefined && !end.subarray(-4).every(byte => byte === 0xff);
}

/** `mongodump --archive`, also with `--gzip`. */
export const mongodumpArchive: DumpFormat = {
  ids: ['mongodump'],
  async recognise(file) {
    const { header } = file;
    if (!header || isStranger(header) || header.kind !== 'mongodump') {
      return undefined;
    }
    return describeDump(file, {
      kind: 'mongodump',
      title: 'mongodump, archive',
      engine: 'mongodb',
      engineVersion: header.version,
      complete: (await isCutInPart(file)) ? 'no' : 'unknown',
    });
  },
};
