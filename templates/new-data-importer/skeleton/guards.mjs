import { randomBytes } from 'node:crypto';

/**
 * A dump may hold commands for the database's client: `\! PROGRAM` runs one in this container, where the keys and the
 * password are. These keep mariadb and mysql from them, and from sending files of the container.
 */
export const MYSQL_GUARDS = [
  '--binary-mode',
  '--skip-named-commands',
  '--local-infile=0',
];

/** pg_dump's own `\restrict WORD`, before which it writes nothing but comments. */
const RESTRICT = /^((?:(?:--[^\n]*)?\r?\n)*)\\restrict ([A-Za-z0-9]+)\r?\n/;
const HEAD = 64 * 1024;

/**
 * Has psql refuse all of its own commands in what follows: it takes none but `\unrestrict` with a word that nobody can
 * guess. A psql that does not know this yet, before the releases of August 2025, ends at it. The pair of pg_dump's own
 * is left out, since it does not fit into another.
 */
export async function* restricted(body) {
  const word = randomBytes(32).toString('hex');
  yield Buffer.from(`\\restrict ${word}\n`);
  let held = '';
  let own;
  for await (const piece of body) {
    held += piece.toString('latin1');
    if (own === undefined) {
      if (held.length < HEAD) continue;
      [held, own] = withoutRestrict(held);
    }
    if (own) held = held.replace(own, '');
    // The line that ends it may be cut in two
    const sure = Math.max(0, held.length - (own ? own.length : 0));
    yield Buffer.from(held.slice(0, sure), 'latin1');
    held = held.slice(sure);
  }
  if (own === undefined) [held, own] = withoutRestrict(held);
  yield Buffer.from(own ? held.replace(own, '') : held, 'latin1');
}

/** The text without pg_dump's `\restrict`, and the line that ends it; '' where there is none. */
function withoutRestrict(text) {
  const word = RESTRICT.exec(text)?.[2];
  return [text.replace(RESTRICT, '$1'), word ? `\n\\unrestrict ${word}` : ''];
}
