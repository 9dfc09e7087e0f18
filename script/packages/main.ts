/**
 * Names the tarballs of a folder after their content, and adds them to the portals that are given.
 * Usage: main.ts TARBALLS [PORTAL...]
 */
import { basename, resolve } from 'node:path';
import { addToPortal, FOLDER } from './addToPortal';
import { readPacked } from './readPacked';

const [tarballs, ...portals] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);

const packed = readPacked(resolve(tarballs), resolve('plugins'));
try {
  for (const portal of portals) {
    addToPortal(resolve(portal), packed);
    say(
      `Added to ${portal}: the tarballs in ${FOLDER}/, and where they are in package.json, packages/app and packages/backend. Now 'yarn install' there, and commit it.`,
    );
  }
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
if (portals.length === 0) {
  packed.forEach(({ name, tarball }) =>
    say(`${name}: ${tarballs}/${basename(tarball)}`),
  );
}
