import {
  everestImportPermissions,
  historyErasePermission,
  setupReadPermission,
} from './permissions';

const contract = [
  'everest-import.target.use',
  'everest-import.source.use',
  'everest-import.importer.use',
  'everest-import.importer.read',
  'everest-import.import.create',
  'everest-import.import.assign',
  'everest-import.import.read',
  'everest-import.import.delete',
  'everest-import.import.check-again',
  'everest-import.log.read',
  'everest-import.preflight.acknowledge',
  'everest-import.setup.read',
  'everest-import.history.erase',
];

describe('everestImportPermissions', () => {
  it('are those that policies are written against', () => {
    expect(everestImportPermissions.map(({ name }) => name)).toEqual(contract);
  });

  it.each(
    everestImportPermissions
      .filter(
        each => each !== setupReadPermission && each !== historyErasePermission,
      )
      .map(each => [each.name, each] as const),
  )('%s can be decided by rule', (_, permission) => {
    expect(permission).toMatchObject({
      type: 'resource',
      resourceType: expect.stringMatching(
        /^everest-import-(target|source|importer|import)$/,
      ),
    });
  });

  it.each([
    ['everest-import.importer.read', 'read'],
    ['everest-import.import.create', 'create'],
    ['everest-import.import.read', 'read'],
    ['everest-import.import.delete', 'delete'],
    ['everest-import.import.check-again', 'update'],
    ['everest-import.log.read', 'read'],
    ['everest-import.setup.read', 'read'],
    ['everest-import.history.erase', 'delete'],
  ])('%s says that it is to %s', (name, action) => {
    const permission = everestImportPermissions.find(
      each => each.name === name,
    );
    expect(permission?.attributes.action).toBe(action);
  });
});
