import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answersOfTemplate } from './answersOfTemplate';
import { REPOSITORY_ROOT } from '../control-plane/builtServers';

const FOLDER = join(
  REPOSITORY_ROOT,
  'templates/new-data-importer/skeleton/answers',
);

/** With WRITE_DOCS=1 it writes them anew. */
describe('what the importer of the template knows of S3 servers', () => {
  const made = answersOfTemplate();

  it('is what the portal and our importers know', () => {
    if (process.env.WRITE_DOCS) {
      mkdirSync(FOLDER, { recursive: true });
      made.forEach((text, name) => writeFileSync(join(FOLDER, name), text));
    }
    expect(readdirSync(FOLDER).sort()).toEqual([...made.keys()].sort());
    made.forEach((text, name) =>
      expect(readFileSync(join(FOLDER, name), 'utf8')).toBe(text),
    );
  });
});
