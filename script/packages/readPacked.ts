import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { PackedPackage } from './addToPortal';

/**
 * The tarballs of a folder, each named `<folder of the plugin>.tgz` as `script/pack` leaves them, renamed after their
 * version and content.
 *
 * @param plugins - the folder that holds the plugins' sources, for their names
 */
export function readPacked(tarballs: string, plugins: string): PackedPackage[] {
  return readdirSync(tarballs)
    .filter(file => file.endsWith('.tgz'))
    .map(file => {
      const folder = file.slice(0, -'.tgz'.length);
      const { name, version, dependencies } = JSON.parse(
        readFileSync(join(plugins, folder, 'package.json'), 'utf8'),
      );
      const hash = createHash('sha256')
        .update(readFileSync(join(tarballs, file)))
        .digest('hex');
      const tarball = join(
        tarballs,
        `${folder}-${version}-${hash.slice(0, 12)}.tgz`,
      );
      renameSync(join(tarballs, file), tarball);
      return { name, tarball, dependencies };
    });
}
