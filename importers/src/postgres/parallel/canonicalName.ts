import { NAME, unquoted } from '../../sql/postgresNames';

const PARTS = new RegExp(NAME, 'g');

/** A table's name as the server knows it, so that `Public."boats"` and `boats` are one. */
export function canonicalName(written: string): string {
  const parts = (written.match(PARTS) ?? []).map(unquoted);
  return (parts.length > 1 ? parts : ['public', ...parts]).join('.');
}

/** The last of its parts. */
export function lastName(written: string): string {
  return unquoted((written.match(PARTS) ?? ['']).pop()!);
}
