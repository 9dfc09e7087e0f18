import { BackupKind } from '@everest-import/backstage-plugin-everest-import-node';
import { readArchiveHeader } from './headers/archiveHeader';
import { bytesIn, latin1 } from './reading/folders';

const TOC = 'toc.dat';
const MOST_TOC = 64 * 1024;
const DATA_FILE = /^\d{1,10}\.dat(?:\.(?:gz|lz4|zst))?$/;
const DATA = /(\d{1,10}\.dat)(?!\w)/g;

/** Data files that a table of contents names: texts, each after its own length. */
function dataFiles(toc: Uint8Array): string[] {
  const text = latin1(toc);
  return [...text.matchAll(DATA)]
    .filter(({ 1: name, index }) => {
      const length = `\0${String.fromCharCode(name.length)}\0\0\0`;
      return text.slice(Math.max(index - length.length, 0), index) === length;
    })
    .map(({ 1: name }) => name);
}

/** Folders that `pg_dump --format=directory` wrote, told by their `toc.dat`. */
export const pgDumpFolder: BackupKind = {
  ids: ['pg-dump'],
  engine: 'postgresql',
  async recognise(folder) {
    const toc = folder.objects.find(({ name }) => name === TOC);
    // Of a large one, it is on a later page than its data.
    const isAhead =
      !folder.isWhole &&
      folder.objects.some(({ name }) => DATA_FILE.test(name));
    const bytes =
      folder.path !== '' && (toc || isAhead)
        ? await folder.read(folder.path + TOC, { maxBytes: MOST_TOC })
        : undefined;
    const header = bytes && readArchiveHeader(bytes);
    if (!header) {
      return [];
    }
    // Written before the data, so that its presence proves nothing, and a named file's absence does.
    const names = folder.objects.map(({ name }) => name);
    const present = new Set(
      names.map(name => name.replace(/\.(?:gz|lz4|zst)$/, '')),
    );
    const isMissing = dataFiles(bytes).some(name => !present.has(name));
    return [
      {
        path: folder.path,
        kind: 'pg-dump',
        title: 'pg_dump, folder',
        engine: 'postgresql',
        time: toc?.modified,
        sizeBytes: bytesIn(folder),
        engineVersion: header.engineVersion,
        complete: folder.isWhole && isMissing ? 'no' : 'unknown',
        notes: [],
      },
    ];
  },
};
