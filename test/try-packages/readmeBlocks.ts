import { Block, blocksOf } from '../docs/pages';

/**
 * The one fenced block of a page that begins with a text, without that first line: `// packages/app/src/App.tsx`. So a
 * portal gets what the page says, whatever it says by then.
 *
 * @throws Error where the page has none, or more than one
 */
export function blockOf(page: string, begin: string): string {
  const found = blocksOf(page).filter(({ text }: Block) =>
    text.startsWith(`${begin}\n`),
  );
  if (found.length !== 1) {
    throw new Error(
      `'${page}' has ${found.length} blocks that begin with '${begin}': script/try-packages follows one`,
    );
  }
  return found[0].text.slice(begin.length + 1);
}

/** Where the import that a block begins with ends, and what it says to put elsewhere begins. */
export function importAndRest(block: string): [string, string] {
  const end = block.lastIndexOf("';\n") + "';\n".length;
  return [block.slice(0, end), block.slice(end).trim()];
}
