import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const ROOT = resolve(__dirname, '../..');

/** A fenced block of a page. */
export interface Block {
  page: string;
  /** Of its first line of content, from 1. */
  line: number;
  language: string;
  text: string;
}

/** Every Markdown file of the repository, by its path from the root; new ones too. */
export function pagePaths(): string[] {
  return execFileSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'],
    { cwd: ROOT, encoding: 'utf8' },
  )
    .split('\n')
    .filter(path => path && !path.endsWith('.api.md'));
}

export function readPage(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

const FENCED = /^( *)```(\w*)[^\n]*\n([\s\S]*?)\n\1```$/gm;

/** The page without its blocks. */
export function proseOf(text: string): string {
  return text.replace(FENCED, '');
}

/** What is within fences, without the blanks before it. */
export function blocksOf(page: string): Block[] {
  const text = readPage(page);
  return Array.from(text.matchAll(FENCED), found => {
    const [, indent, language, content] = found;
    return {
      page,
      line: text.slice(0, found.index).split('\n').length + 1,
      language,
      text: content
        .split('\n')
        .map(line =>
          line.startsWith(indent) ? line.slice(indent.length) : line,
        )
        .join('\n'),
    };
  });
}
