import { HostileSchema, and, n } from './build';

export const NAMES: HostileSchema[] = [
  {
    what: 'a property __proto__',
    schema: JSON.parse(
      '{"properties":{"__proto__":{"type":"object","default":{"polluted":true}},"n":{"type":"integer"}}}',
    ),
    fits: { n: 1 },
    misfit: n,
  },
  {
    what: 'properties that every object has',
    schema: {
      properties: {
        constructor: { type: 'string' },
        toString: { type: 'string' },
        n: { type: 'integer' },
      },
    },
    fits: { n: 1 },
    misfit: n,
  },
  {
    what: 'a default that reaches for prototypes',
    schema: and(JSON.parse('{"default":{"__proto__":{"polluted":true}}}')),
    fits: { n: 1 },
    misfit: n,
  },
  {
    what: 'names that run from right to left',
    schema: {
      properties: {
        '\u202Egnp.exe\u2066': { type: 'string', title: '\u202Ereversed' },
        שלום: { type: 'integer' },
      },
    },
    fits: { שלום: 1 },
    misfit: { config: { שלום: 'x' }, field: 'config.שלום' },
  },
  {
    what: 'names that are code',
    schema: {
      properties: {
        "'];process.exit();//": { type: 'string' },
        '${process.exit()}': { default: '`${process.exit()}`' },
        'a/b~c': { type: 'integer' },
      },
    },
    fits: { 'a/b~c': 1 },
    misfit: { config: { 'a/b~c': 'x' }, field: 'config.a/b~c' },
  },
  {
    what: 'names with signs that nobody sees',
    schema: and({ properties: { '\u0000\u200b\r\n': { type: 'string' } } }),
    fits: { n: 1 },
    misfit: n,
  },
];
