/** What an API server with these collections says of its kinds; undefined where the path asks for something else. */
export function discovery(
  path: string,
  collections: string[],
  isMissing: (collection: string) => boolean,
): { status: number; body: object } | undefined {
  const served = collections
    .filter(collection => !isMissing(collection))
    .map(collection => /^(\/apis?\/.*v[^/]*)\/([^/]+)$/.exec(collection) ?? [])
    .map(([, base = '', name]) => ({ base, name }));
  if (path === '/apis') {
    const bases = [...new Set(served.map(({ base }) => base))];
    const groups = bases
      .filter(base => base.startsWith('/apis/'))
      .map(base => base.slice('/apis/'.length))
      .map(groupVersion => ({
        name: groupVersion.split('/')[0],
        versions: [{ groupVersion }],
      }));
    return { status: 200, body: { kind: 'APIGroupList', groups } };
  }
  if (!collections.some(collection => isDirectlyUnder(collection, path))) {
    // Any other group is one that the server has not got
    return /^\/apis\/[^/]+\/v[^/]+$/.test(path)
      ? { status: 404, body: { kind: 'Status', code: 404 } }
      : undefined;
  }
  const resources = served.filter(({ base }) => base === path);
  return resources.length
    ? { status: 200, body: { kind: 'APIResourceList', resources } }
    : { status: 404, body: { kind: 'Status', code: 404 } };
}

function isDirectlyUnder(collection: string, path: string): boolean {
  return collection.slice(0, collection.lastIndexOf('/')) === path;
}
