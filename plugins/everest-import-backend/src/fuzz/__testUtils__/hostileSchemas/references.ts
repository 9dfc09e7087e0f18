import { HostileSchema, and, n } from './build';

export const REFERENCES: HostileSchema[] = [
  {
    what: 'a reference to itself',
    schema: and({ $ref: '#' }),
    fits: { n: 1, a: { n: 2 } },
    misfit: n,
  },
  {
    what: 'definitions in a circle',
    schema: {
      ...and({ $ref: '#/definitions/b' }),
      definitions: {
        b: { $ref: '#/definitions/c' },
        c: { $ref: '#/definitions/b' },
      },
    },
    fits: { n: 1, a: 'x' },
    misfit: n,
  },
  {
    what: 'a reference to another server',
    schema: and({ $ref: 'http://169.254.169.254/latest/schema.json' }),
    fits: { n: 1, a: 'x' },
    misfit: n,
  },
  {
    what: 'a reference to a file',
    schema: and({ $ref: 'file:///etc/passwd' }),
    fits: { n: 1, a: 'x' },
    misfit: n,
  },
  {
    what: 'a reference at the top',
    schema: {
      $ref: '#/definitions/all',
      definitions: { all: { properties: { a: { type: 'string' } } } },
    },
    fits: { a: 'x' },
  },
  {
    what: 'a name and an address of its own',
    schema: {
      ...and({ type: 'string' }),
      $id: 'http://json-schema.org/draft-07/schema#',
      $schema: 'http://evil.test/meta',
      $async: true,
    },
    fits: { n: 1, a: 'x' },
    misfit: n,
  },
];
