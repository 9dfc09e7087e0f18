import { Kind } from './kinds';

const verbs = [
  'create',
  'delete',
  'deletecollection',
  'get',
  'list',
  'patch',
  'update',
  'watch',
];

function resourceList(kinds: Kind[], groupVersion: string) {
  const resources = kinds.flatMap(kind => {
    const { plural: name, namespaced } = kind;
    const resource = {
      name,
      singularName: kind.kind.toLowerCase(),
      namespaced,
      kind: kind.kind,
    };
    const status = {
      ...resource,
      name: `${name}/status`,
      verbs: ['get', 'patch', 'update'],
    };
    return [{ ...resource, verbs }, ...(kind.hasStatus ? [status] : [])];
  });
  return { kind: 'APIResourceList', apiVersion: 'v1', groupVersion, resources };
}

/** Answers `/version`, `/api`, `/apis` and what lies right below them. */
export function discover(path: string, kinds: Kind[]): object | undefined {
  if (/^\/(healthz|readyz|livez)$/.test(path)) return { status: 'ok' };
  if (path === '/version') {
    return {
      major: '1',
      minor: '34',
      gitVersion: 'v1.34.0+everest-sandbox',
      platform: 'node',
    };
  }
  if (path === '/api') return { kind: 'APIVersions', versions: ['v1'] };
  const named = kinds.filter(kind => kind.group);
  const groups = [...new Set(named.map(kind => kind.group))].map(name => {
    const { version } = named.find(kind => kind.group === name)!;
    const first = { groupVersion: `${name}/${version}`, version };
    return { name, versions: [first], preferredVersion: first };
  });
  if (path === '/apis')
    return { kind: 'APIGroupList', apiVersion: 'v1', groups };
  if (path === '/api/v1')
    return resourceList(
      kinds.filter(kind => !kind.group),
      'v1',
    );
  const [, group, version] = /^\/apis\/([^/]+)(?:\/([^/]+))?$/.exec(path) ?? [];
  const found = groups.find(each => each.name === group);
  if (!found) return undefined;
  if (!version) return { kind: 'APIGroup', apiVersion: 'v1', ...found };
  const members = named.filter(
    each => each.group === group && each.version === version,
  );
  return members.length
    ? resourceList(members, `${group}/${version}`)
    : undefined;
}
