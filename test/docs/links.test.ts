import { existsSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { parse } from 'yaml';
import { pagePaths, proseOf, readPage, ROOT } from './pages';

const pages = pagePaths();

/** As forges name headings: in lower case, without punctuation, with hyphens for blanks. */
function anchorsOf(page: string): string[] {
  const counts = new Map<string, number>();
  return Array.from(
    proseOf(readPage(page)).matchAll(/^#{1,6} +(.+)$/gm),
    ([, heading]) => {
      const anchor = heading
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replace(/ /g, '-');
      const before = counts.get(anchor) ?? 0;
      counts.set(anchor, before + 1);
      return before === 0 ? anchor : `${anchor}-${before}`;
    },
  );
}

/** Links and pictures to somewhere in the repository. */
function linksOf(page: string): string[] {
  const prose = proseOf(readPage(page)).replace(/`[^`\n]*`/g, '');
  return Array.from(prose.matchAll(/\]\(([^)\s]+)\)/g), ([, to]) => to).filter(
    to => !/^[a-z]+:/.test(to),
  );
}

function isThere(page: string, link: string): boolean {
  const [path, anchor] = link.split('#');
  const target = path ? normalize(join(dirname(page), path)) : page;
  if (target.startsWith('..') || !existsSync(join(ROOT, target))) {
    return false;
  }
  return (
    anchor === undefined ||
    (statSync(join(ROOT, target)).isFile() &&
      anchorsOf(target).includes(anchor))
  );
}

describe('each link to somewhere in the repository', () => {
  it.each(pages)('of %s leads there', page => {
    expect(linksOf(page).filter(link => !isThere(page, link))).toEqual([]);
  });
});

type Nav = string | Nav[] | { [title: string]: Nav };

const filesIn = (nav: Nav): string[] =>
  typeof nav === 'string' ? [nav] : Object.values(nav).flatMap(filesIn);

describe('TechDocs', () => {
  it('have every page of docs once in their navigation', () => {
    const { nav } = parse(readPage('mkdocs.yml'));
    expect(filesIn(nav).sort()).toEqual(
      pages
        .filter(page => page.startsWith('docs/'))
        .map(page => page.slice('docs/'.length))
        .sort(),
    );
  });

  it('belong to this project, whose API is where the catalog file says', () => {
    const [component, api] = readPage('catalog-info.yaml')
      .split(/^---$/m)
      .map(text => parse(text));
    expect(component.metadata.annotations).toEqual({
      'backstage.io/techdocs-ref': 'dir:.',
    });
    expect(component.spec.providesApis).toEqual([api.metadata.name]);
    expect(existsSync(join(ROOT, api.spec.definition.$text))).toBe(true);
  });
});
