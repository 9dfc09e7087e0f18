import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { isCopyOf, portalCopies } from './portalCopies';

/** Where a portal keeps the tarballs; belongs into its repository. */
export const FOLDER = 'everest-import';

/** What an adopter adds by hand; the other packages come with these. */
const NEEDED_BY = {
  'packages/app': '@everest-import/backstage-plugin-everest-import',
  'packages/backend': '@everest-import/backstage-plugin-everest-import-backend',
};

/** A package of ours, packed. */
export interface PackedPackage {
  /** As in its package.json. */
  name: string;
  /** Path of the tarball. Its name has a hash of its content: Yarn keeps what it once read under a name. */
  tarball: string;
  /** As in its package.json. */
  dependencies?: Record<string, string>;
}

interface Manifest {
  dependencies?: Record<string, string>;
  resolutions?: Record<string, string>;
}

function editManifest(path: string, edit: (manifest: Manifest) => void) {
  const manifest: Manifest = JSON.parse(readFileSync(path, 'utf8'));
  edit(manifest);
  writeFileSync(path, `${JSON.stringify(manifest, null, 2)}\n`);
}

/** Our tarballs take the place of those of an earlier version. */
function replaceTarballs(folder: string, packed: PackedPackage[]) {
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(folder)) {
    if (file.endsWith('.tgz')) {
      rmSync(join(folder, file));
    }
  }
  for (const { tarball } of packed) {
    copyFileSync(tarball, join(folder, basename(tarball)));
  }
}

/**
 * Copies the packages into a portal and writes into its package.json files that they come from there: the two that a
 * portal needs as dependencies, and each of them as a resolution. Without the resolutions Yarn would ask a registry
 * for those that the two depend on, and the npm scope of their names is nobody's. In a portal of an older train also what
 * keeps its own copies of Backstage's packages the only ones.
 *
 * @throws Error when PORTAL is no Backstage repository; nothing is changed then.
 */
export function addToPortal(portal: string, packed: PackedPackage[]): void {
  const missing = ['.', ...Object.keys(NEEDED_BY)]
    .map(folder => join(portal, folder, 'package.json'))
    .find(path => !existsSync(path));
  if (missing) {
    throw new Error(
      `'${portal}' is no Backstage portal: '${missing}' is not there. Name the folder that 'create-app' made.`,
    );
  }
  replaceTarballs(join(portal, FOLDER), packed);
  const fileFrom = (folder: string, { tarball }: PackedPackage) => {
    const path = relative(
      join(portal, folder),
      join(portal, FOLDER, basename(tarball)),
    );
    const posix = path.split(sep).join('/');
    return `file:${posix.startsWith('.') ? posix : `./${posix}`}`;
  };
  editManifest(join(portal, 'package.json'), manifest => {
    const others = Object.entries(manifest.resolutions ?? {}).filter(
      ([resolution]) => !isCopyOf(packed, resolution),
    );
    manifest.resolutions = {
      ...Object.fromEntries(others),
      ...portalCopies(portal, packed),
      ...Object.fromEntries(packed.map(one => [one.name, fileFrom('.', one)])),
    };
  });
  for (const [folder, name] of Object.entries(NEEDED_BY)) {
    const needed = packed.find(one => one.name === name);
    if (!needed) {
      throw new Error(`'${name}' is not among the packed packages`);
    }
    editManifest(join(portal, folder, 'package.json'), manifest => {
      manifest.dependencies = {
        ...manifest.dependencies,
        [name]: fileFrom(folder, needed),
      };
    });
  }
}
