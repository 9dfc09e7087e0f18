import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes where the sources are, where faults are reported and what to read into the root's package.json and those of
 * the packages that are published.
 *
 * @param url - of the repository, such as `https://github.com/my-company/everest-import`
 * @throws Error in a sentence when it is no https URL
 */
export function setRepository(root: string, url: string): void {
  if (!/^https:\/\/[^\s/]+\/[^\s]+$/.test(url) || /(\.git|\/)$/.test(url)) {
    throw new Error(
      `'${url}' is no address of a repository: write it as 'https://github.com/my-company/everest-import', without '.git'.`,
    );
  }
  const folders = readdirSync(join(root, 'plugins')).map(
    name => `plugins/${name}`,
  );
  for (const folder of ['', ...folders]) {
    const path = join(root, folder, 'package.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8'));
    const { repository, homepage, bugs, ...rest } = manifest;
    // Where `backstage-cli repo fix --publish` would put them
    const entries = Object.entries(rest);
    const at = entries.findIndex(([key]) => key === 'backstage');
    entries.splice(
      at < 0 ? entries.length : at,
      0,
      [
        'repository',
        {
          type: 'git',
          url: `git+${url}.git`,
          ...(folder && { directory: folder }),
        },
      ],
      ['homepage', `${url}#readme`],
      ['bugs', `${url}/issues`],
    );
    writeFileSync(
      path,
      `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`,
    );
  }
}
