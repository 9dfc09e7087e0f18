/** Providers of v2 whose engine has a word in v1; some are called `provider-...`. */
const ENGINES: Record<string, string> = {
  'percona-server-mongodb': 'psmdb',
  'percona-xtradb-cluster': 'pxc',
  'percona-postgresql': 'postgresql',
};

/** A provider's engine as v1 calls it; one that v1 does not know keeps the provider's name. */
export function engineWord(provider: string): string {
  const name = provider.replace(/^provider-/, '');
  return Object.hasOwn(ENGINES, name) ? ENGINES[name] : provider;
}
