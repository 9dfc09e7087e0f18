/** Whether a path lies in one of these folders, or is one of them. */
export function isWithin(path: string, prefixes: string[]): boolean {
  const plain = path.replace(/^\/+/, '');
  return prefixes.some(
    prefix => plain.startsWith(prefix) || `${plain}/` === prefix,
  );
}
