import { Statement } from './Lexer';

const LEADING = /^(?:\s|--[^\n]*(?:\n|$))*/;
const FIRST = '-- PostgreSQL database dump\n';
const MOST_COMMENTS = 64 * 1024;
const LAST = '-- PostgreSQL database dump complete';

/**
 * Whether the comments before a statement end a dump, or begin another; undefined where they do neither. What a string or
 * a body says is none of them.
 */
export function endsDump({ pieces }: Statement): boolean | undefined {
  let begin = '';
  for (const piece of pieces) {
    begin += piece.slice(0, MOST_COMMENTS);
    if (begin.length >= MOST_COMMENTS) break;
  }
  const comments = LEADING.exec(begin)![0].replace(/\r\n/g, '\n');
  const first = comments.lastIndexOf(FIRST);
  const last = comments.lastIndexOf(LAST);
  return first < 0 && last < 0 ? undefined : last > first;
}
