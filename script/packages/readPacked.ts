import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { PackedPackage } from './addToPortal';

/** Of `everest-import.tgz`, or of `everest-import-0.1.0-0123456789ab.tgz` as it is called after that. */
export function folderOf(tarball: string): string {
  return tarball.replace(/(-\d+\.\d+\.\d+(-[\w.]+)?-[0-9a-f]{12})?\.tgz$/, '');
}

/**
 * The tarballs of a folder, each named `<folder of the plugin>.tgz`, renamed after their version and content unless they
 * are already.
 *
 * @param plugins - the folder that holds the plugins' sources, for their names
 */
export function readPacked(tarballs: string, plugins: string): PackedPackage[] {
  return readdirSync(tarballs)
    .filter(file => file.endsWith('.tgz'))
    .map(file => {
      const folder = folderOf(file);
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
