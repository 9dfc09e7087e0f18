import { databaseEntityRef, importerEntityName } from './entityNames';

const VALID_NAME = /^(?=.{1,63}$)[a-z0-9]([-a-z0-9_.]*[a-z0-9])?$/;

function nameOf(cluster: string, namespace: string, name: string): string {
  const ref = databaseEntityRef({ cluster, namespace, name });
  expect(ref).toMatch(/^resource:default\//);
  return ref.slice('resource:default/'.length);
}

describe('databaseEntityRef', () => {
  it.each([
    ['sandbox', 'team-blue', 'orders', 'sandbox-team-blue-orders'],
    ['eu.west_1', 'ns', 'db', 'eu.west_1-ns-db'],
    ['Prod', 'ns', 'db', 'prod-ns-db'],
    // 63 characters: as long as it may be.
    [
      'c',
      'n'.repeat(38),
      'd'.repeat(22),
      `c-${'n'.repeat(38)}-${'d'.repeat(22)}`,
    ],
  ])('joins %s, %s and %s', (cluster, namespace, name, expected) => {
    expect(nameOf(cluster, namespace, name)).toBe(expected);
  });

  it('cuts a long name to 54 characters and a hash', () => {
    const name = nameOf('cluster', 'n'.repeat(63), 'orders');
    expect(name).toMatch(/^cluster-n{46}-[0-9a-f]{8}$/);
    expect(name).toHaveLength(63);
  });

  it('keeps long names apart that begin alike', () => {
    const [one, two] = ['orders', 'carts'].map(name =>
      nameOf('cluster', 'n'.repeat(63), name),
    );
    expect(one).not.toBe(two);
  });

  it('does not end what it keeps in a separator', () => {
    expect(
      nameOf('c', `${'n'.repeat(51)}--${'n'.repeat(9)}`, 'orders'),
    ).toMatch(/n-[0-9a-f]{8}$/);
  });

  it.each([
    ['blanks', 'Prod EU', 'ns', 'db'],
    ['other letters', 'größe', 'ns', 'db'],
    ['only other letters', '数据', '数', '据'],
    ['a slash', 'a/b', 'ns', 'db'],
    ['a separator at its start', '-a', 'ns', 'db'],
    ['a separator at its end', 'a', 'ns', 'db.'],
    ['nothing', '', '', ''],
  ])('is valid for text with %s', (_, cluster, namespace, name) => {
    expect(nameOf(cluster, namespace, name)).toMatch(VALID_NAME);
  });

  it('is the same today and tomorrow', () => {
    expect(nameOf('cluster', 'n'.repeat(63), 'orders').slice(-8)).toBe(
      '8ca69988',
    );
  });
});

describe('importerEntityName', () => {
  const importer = { name: 'everest-percona-pg-operator', digest: 'abc' };

  it('begins as the importer is called', () => {
    expect(importerEntityName(importer)).toMatch(
      /^everest-percona-pg-operator-[0-9a-f]{8}$/,
    );
  });

  it.each([
    ['another spec', { ...importer, digest: 'abd' }],
    ['another name', { ...importer, name: 'acme' }],
  ])('differs for %s', (_, other) => {
    expect(importerEntityName(other)).not.toBe(importerEntityName(importer));
  });

  it('is valid for a name as long as Kubernetes allows', () => {
    const name = 'a.'.repeat(126).concat('a');
    expect(importerEntityName({ ...importer, name })).toMatch(VALID_NAME);
  });
});
