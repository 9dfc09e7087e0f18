const MAX_LENGTH = 63;
const KEPT_LENGTH = 54;

/** FNV-1a, 32 bits, as 8 hex digits: short, stable, and the same in browser and backend. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) {
    // eslint-disable-next-line no-bitwise
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  // eslint-disable-next-line no-bitwise
  return (hash >>> 0).toString(16).padStart(8, '0');
}

const VALID = /^[a-z0-9]([-a-z0-9_.]*[a-z0-9])?$/;

function cut(text: string): string {
  return text.slice(0, KEPT_LENGTH).replace(/[-_.]+$/, '');
}

/** A valid entity name: lower case, as refs are, and cut and hashed when it is too long or has other characters. */
function toEntityName(text: string): string {
  const name = text.toLowerCase();
  if (name.length <= MAX_LENGTH && VALID.test(name)) {
    return name;
  }
  const kept = cut(name.replace(/[^-a-z0-9_.]+/g, '-').replace(/^[-_.]+/, ''));
  return [kept, shortHash(text)].filter(Boolean).join('-');
}

/**
 * The ref of the Resource that stands for a database: `resource:default/<cluster>-<namespace>-<name>`,
 * the name cut to 54 characters plus a hash when longer than 63.
 *
 * @public
 */
export function databaseEntityRef(database: {
  cluster: string;
  namespace: string;
  name: string;
}): string {
  const { cluster, namespace, name } = database;
  return `resource:default/${toEntityName(`${cluster}-${namespace}-${name}`)}`;
}

/**
 * The name of the Resource that stands for an importer: a readable prefix and a hash of its digest, so that
 * clusters with the same spec share one.
 *
 * @public
 */
export function importerEntityName(importer: {
  name: string;
  digest: string;
}): string {
  const { name, digest } = importer;
  return `${cut(name)}-${shortHash(`${name}:${digest}`)}`;
}
