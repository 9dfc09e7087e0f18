import { Kind } from './kinds';

const VERBS = 'create delete get list patch update watch';

function resourceList(groupVersion: string, kinds: Kind[]) {
  const resources = kinds.flatMap(each => {
    const { kind, plural: name, namespaced = false, status } = each;
    const about = { kind, singularName: kind.toLowerCase(), namespaced };
    const whole = { ...about, name, verbs: VERBS.split(' ') };
    const verbs = ['get', 'patch', 'update'];
    const part = { ...about, name: `${name}/status`, verbs };
    return status ? [whole, part] : [whole];
  });
  return { kind: 'APIResourceList', apiVersion: 'v1', groupVersion, resources };
}

function group(name: string, kinds: Kind[]) {
  const { apiVersion } = kinds.find(kind => kind.group === name)!;
  const version = apiVersion.split('/')[1];
  const preferredVersion = { groupVersion: apiVersion, version };
  return { name, versions: [preferredVersion], preferredVersion };
}

/** Answers `/version`, `/api`, `/apis` and what lies right below them. */
export function discover(path: string, kinds: Kind[]): object | undefined {
  const names = [...new Set(kinds.map(kind => kind.group))].filter(Boolean);
  const groups = names.map(name => group(name, kinds));
  const known = kinds.map(kind => kind.apiVersion);
  const asked = path.replace(/^\/apis?\//, '');
  if (path === '/version')
    return { major: '1', minor: '34', gitVersion: 'v1.34.0+everest-sandbox' };
  if (path === '/api') return { kind: 'APIVersions', versions: ['v1'] };
  if (path === '/apis')
    return { kind: 'APIGroupList', apiVersion: 'v1', groups };
  if (names.includes(asked))
    return { kind: 'APIGroup', apiVersion: 'v1', ...group(asked, kinds) };
  const served = kinds.filter(kind => kind.apiVersion === asked);
  return known.includes(asked) ? resourceList(asked, served) : undefined;
}
