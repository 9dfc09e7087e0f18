import { findDump } from '../../importers/src/Dump';
import { parseRequest } from '../../importers/src/readRequest';
import { ScriptedS3 } from '../../plugins/everest-import-backend/src/backups/__testUtils__/ScriptedS3';
import { bucketAt } from './bucketAt';
import { payload } from './payload';
import { serveFiles } from './serveFiles';

let server: ScriptedS3 | undefined;
afterEach(() => server?.stop());

/** What an import finds at a path of a bucket with these files. */
async function found(path: string, files: Record<string, Buffer>) {
  server = await ScriptedS3.start(serveFiles(files));
  const { source, ...request } = parseRequest(payload());
  return findDump(bucketAt(server.location().endpoint), {
    ...request,
    source: { ...source, path },
  });
}

const toc = Buffer.from(
  `PGDMP\u0001\u000e\0\u0004\u0008\u0003${'\0'.repeat(300)}`,
  'latin1',
);

describe('a pg_dump directory', () => {
  it('is its own files, not those of an older dump in a folder of it', async () => {
    const { objects, size } = await found('nightly/', {
      'nightly/toc.dat': toc,
      'nightly/3021.dat.gz': Buffer.from('new'),
      'nightly/old/toc.dat': toc,
      'nightly/old/3021.dat.gz': Buffer.from('older'),
    });
    expect(objects.map(({ key }) => key)).toEqual([
      'nightly/toc.dat',
      'nightly/3021.dat.gz',
    ]);
    expect(size).toBe(toc.length + 3);
  });
});
