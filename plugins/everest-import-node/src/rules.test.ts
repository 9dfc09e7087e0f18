import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { importerRules, importRules, sourceRules, targetRules } from './rules';

const target = {
  cluster: 'c1',
  namespace: 'team-blue',
  owners: ['group:default/blue'],
};
const source = { name: 's3.example.net', owners: ['group:default/blue'] };
const importer = { cluster: 'c1', name: 'acme' };
const item: Import = {
  id: 'u1',
  cluster: 'c1',
  namespace: 'team-blue',
  name: 'shop',
  origin: 'portal',
  phase: 'Importing',
  phaseSince: '2026-01-15T08:40:00.000Z',
  engine: { type: 'mysql' },
  importer: 'acme',
  source: {},
  database: { status: 'importing', ready: false },
  requestedBy: 'user:default/ann',
  owner: 'group:default/blue',
  requestedAt: '2026-01-15T08:40:00.000Z',
  entityRef: 'resource:default/c1-team-blue-shop',
};

describe('permission rules', () => {
  it.each([
    [
      'a listed cluster',
      targetRules.inCluster.apply(target, { clusters: ['c1'] }),
      true,
    ],
    [
      'another cluster',
      targetRules.inCluster.apply(target, { clusters: ['c2'] }),
      false,
    ],
    [
      'a listed namespace',
      targetRules.inNamespace.apply(target, { namespaces: ['team-blue'] }),
      true,
    ],
    [
      'another namespace',
      targetRules.inNamespace.apply(target, { namespaces: [] }),
      false,
    ],
    [
      'an owner of the target',
      targetRules.isOwner.apply(target, { owners: ['group:default/blue'] }),
      true,
    ],
    [
      'a stranger to the target',
      targetRules.isOwner.apply(target, { owners: ['group:default/red'] }),
      false,
    ],
    [
      'a listed source',
      sourceRules.isSource.apply(source, { sources: ['s3.example.net'] }),
      true,
    ],
    [
      'another source',
      sourceRules.isSource.apply(source, { sources: ['x'] }),
      false,
    ],
    [
      'an owner of the source',
      sourceRules.isOwner.apply(source, { owners: ['group:default/blue'] }),
      true,
    ],
    [
      'an importer of a listed cluster',
      importerRules.inCluster.apply(importer, { clusters: ['c1'] }),
      true,
    ],
    [
      'a listed importer',
      importerRules.isImporter.apply(importer, { importers: ['acme'] }),
      true,
    ],
    [
      'another importer',
      importerRules.isImporter.apply(importer, { importers: ['x'] }),
      false,
    ],
    [
      'an import in a listed cluster',
      importRules.inCluster.apply(item, { clusters: ['c1'] }),
      true,
    ],
    [
      'an import in a listed namespace',
      importRules.inNamespace.apply(item, { namespaces: ['team-blue'] }),
      true,
    ],
    [
      'an import by a listed importer',
      importRules.isImporter.apply(item, { importers: ['acme'] }),
      true,
    ],
    [
      'the owner of an import',
      importRules.isOwner.apply(item, { owners: ['group:default/blue'] }),
      true,
    ],
    [
      'who asked for an import',
      importRules.isOwner.apply(item, { owners: ['user:default/ann'] }),
      true,
    ],
    [
      'who owns an import only because nobody else was named',
      importRules.isOwner.apply(
        { ...item, ownerIsDefault: true },
        { owners: ['group:default/blue'] },
      ),
      false,
    ],
    [
      'a stranger to an import',
      importRules.isOwner.apply(item, { owners: ['user:default/bob'] }),
      false,
    ],
    [
      'an import without owner',
      importRules.isOwner.apply(
        { ...item, owner: undefined, requestedBy: undefined },
        { owners: [] },
      ),
      false,
    ],
  ])('%s', (_case, allowed, expected) => {
    expect(allowed).toBe(expected);
  });
});
