import { saysAbsent } from './saysAbsent';

const SHOP = {
  name: 'shop',
  plural: 'databaseclusters',
  group: 'everest.percona.com',
};
const details = { name: 'shop', group: SHOP.group, kind: SHOP.plural };

describe('that an object is not there', () => {
  it.each([
    { says: 'a 404 with its name, group and kind', body: { details } },
    {
      says: 'a 404 with no more than its name',
      body: { details: { name: 'shop' } },
    },
  ])('is said by $says', ({ body }) => {
    expect(saysAbsent({ status: 404, body }, SHOP)).toBe(true);
  });

  it.each([
    {
      what: 'a server that does not serve the kind yet',
      body: '404 page not found\n',
    },
    {
      what: 'one that says so as a Status',
      body: { kind: 'Status', details: {} },
    },
    { what: 'a proxy', body: '<html><title>404 Not Found</title></html>' },
    { what: 'an empty answer', body: undefined },
    { what: 'null', body: null },
    { what: 'null in its place', body: { details: null } },
    {
      what: 'its namespace',
      body: { details: { name: 'team-blue', kind: 'namespaces' } },
    },
    {
      what: 'a namespace of its name',
      body: { details: { name: 'shop', kind: 'namespaces' } },
    },
    { what: 'another group', body: { details: { ...details, group: 'apps' } } },
  ])('is not said by a 404 of $what', ({ body }) => {
    expect(saysAbsent({ status: 404, body }, SHOP)).toBe(false);
  });

  it('is not said by another status', () => {
    expect(saysAbsent({ status: 500, body: { details } }, SHOP)).toBe(false);
  });
});
