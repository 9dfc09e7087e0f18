import { aNamespace } from '../__testUtils__/objects';
import { Tenancy } from '.';
import { createOwnerOf } from './ownerOf';

it('reads the owner from config before a namespace, and from the namespace before what holds everywhere', async () => {
  const tenancy = new Tenancy([
    {
      name: 'c1',
      title: 'c1',
      access: { type: 'inCluster' },
      scope: 'cluster',
      namespaces: [
        {
          name: 'team-blue',
          owners: [],
          defaultOwner: 'group:default/listed',
        },
      ],
    },
  ]);
  const ownerOf = createOwnerOf(tenancy, 'group:default/fallback');
  const annotate = (name: string, owner: string) =>
    aNamespace(name, {
      annotations: { 'everest-import.backstage.io/owner': owner },
    });
  expect([
    ownerOf('c1', annotate('team-blue', 'Annotated')),
    ownerOf('c1', annotate('other', 'Annotated')),
    ownerOf('c1', annotate('other', ':::')),
    ownerOf('c1', 'team-blue'),
    ownerOf('c1', 'elsewhere'),
  ]).toEqual([
    'group:default/listed',
    'group:default/annotated',
    'group:default/fallback',
    'group:default/listed',
    'group:default/fallback',
  ]);
});
