import { HostileSchema, text, and, n, nested, many, properties } from './build';

export const SIZES: HostileSchema[] = [
  {
    what: 'a megabyte of properties',
    schema: {
      type: 'object',
      properties: properties(30_000, { type: 'string' }),
    },
    fits: { p1: 'x' },
  },
  {
    what: 'a megabyte of description',
    schema: { ...and({ type: 'string' }), description: 'd'.repeat(1_000_000) },
    fits: { n: 1, a: 'x' },
    misfit: n,
  },
  {
    what: 'a default of half a megabyte',
    schema: and({ default: 'x'.repeat(500_000) }),
    fits: { n: 1 },
    misfit: n,
  },
  {
    what: 'a default that is very deep',
    schema: and({
      default: nested(300, inner => ({ a: inner })),
    }),
    fits: { n: 1 },
    misfit: n,
  },
  {
    what: 'a hundred thousand words to choose from',
    schema: and({ enum: many(100_000, i => `w${i}`) }),
    fits: { n: 1, a: 'other' },
    misfit: n,
  },
  {
    what: 'four hundred times two hundred words to choose from',
    schema: text({
      type: 'array',
      items: { anyOf: many(240, i => ({ enum: many(200, k => `${i}-${k}`) })) },
    }),
    fits: { a: many(900, i => `${i % 240}-1`) },
  },
  {
    what: 'alternatives for each of many items',
    schema: text({
      type: 'array',
      items: { anyOf: many(240, i => ({ type: 'integer', minimum: i })) },
    }),
    fits: { a: many(900, i => 1_000 + i) },
    misfit: { config: { a: ['x'] }, field: 'config.a.0' },
  },
  {
    what: 'a default that is repeated for every item',
    schema: text({
      type: 'array',
      items: {
        type: 'object',
        properties: properties(100, { default: many(60, i => `default ${i}`) }),
      },
    }),
    fits: { a: many(500, () => ({})) },
  },
  {
    what: 'names that must be there in every item',
    schema: text({
      type: 'array',
      items: {
        anyOf: many(50, i => ({ required: many(30, k => `${i}-${k}`) })),
      },
    }),
    fits: { a: many(900, () => 1) },
    misfit: { config: { a: [{}] }, field: 'config.a.0.0-0' },
  },
  {
    what: 'schemas in schemas in schemas',
    schema: nested(300, inner => ({ properties: { a: inner } })),
    fits: { a: { a: {} } },
  },
  {
    what: 'lists of lists of lists',
    schema: nested(300, items => ({ properties: {}, items })),
    fits: {},
  },
  {
    what: 'ten thousand names that must be there',
    schema: { ...and({}), required: many(10_000, i => `r${i}`) },
    fits: { n: 1 },
    misfit: n,
  },
  {
    what: 'items that all differ',
    schema: and({ type: 'array', uniqueItems: true }),
    fits: { n: 1, a: many(400, i => ({ i })) },
    misfit: n,
  },
];
