import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

// The same folder from `src` and from `dist`.
// eslint-disable-next-line no-restricted-syntax
const DATA = join(__dirname, '../data');

/** What a file of the folder `data` says. */
export const readData = (file: string) =>
  parse(readFileSync(join(DATA, `${file}.yaml`), 'utf8'), { merge: true });
