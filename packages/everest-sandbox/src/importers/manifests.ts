import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { KubeObject } from '../objects';

/** Where this repository is: its importers are registered as whoever installs them would do it. */
// eslint-disable-next-line no-restricted-syntax
export const REPOSITORY = join(__dirname, '../../../..');

/** The DataImporters that this repository ships, as they are applied. */
export function shippedImporters(): KubeObject[] {
  const folder = join(REPOSITORY, 'importers');
  return readdirSync(folder)
    .map(name => join(folder, name, 'dataimporter.yaml'))
    .filter(file => existsSync(file))
    .map(file => parse(readFileSync(file, 'utf8')));
}
