import { JsonObject } from '@backstage/types';
import { CONFIG_SCHEMA, sampleImporter } from '../__testUtils__/sampleFacts';
import { resolveConfig } from './resolveConfig';

const resolve = (openAPIV3Schema: JsonObject, given?: JsonObject) =>
  resolveConfig(sampleImporter('own', { config: { openAPIV3Schema } }), given);

describe('resolveConfig', () => {
  it('fills in the defaults, which Everest does not', () => {
    const schema = {
      type: 'object',
      properties: {
        jobs: { type: 'integer', default: 4 },
        deep: {
          type: 'object',
          properties: { on: { type: 'boolean', default: true } },
        },
      },
    };
    expect(resolve(schema, { deep: {} })).toEqual({
      value: { jobs: 4, deep: { on: true } },
      causes: [],
    });
  });

  it('sends an empty config where a schema is and none is given', () => {
    expect(resolve({ type: 'object' })).toEqual({ value: {}, causes: [] });
  });

  it('sends none where no schema is', () => {
    expect(resolveConfig(sampleImporter('own', {}), undefined)).toEqual({
      causes: [],
    });
  });

  it('leaves what was given as it was', () => {
    const given = { format: 'plain' };
    resolve(CONFIG_SCHEMA, given);
    expect(given).toEqual({ format: 'plain' });
  });

  it('forbids unknown keys at the top even where the importer allows them', () => {
    const schema = { additionalProperties: true, properties: {} };
    expect(resolve(schema, { a: 1 }).causes).toMatchObject([
      { field: 'config.a', code: 'config-unknown' },
    ]);
  });

  it('allows unknown keys deeper down where the importer says nothing', () => {
    const schema = { properties: { a: { type: 'object' } } };
    expect(resolve(schema, { a: { b: 1 } }).causes).toEqual([]);
  });

  it.each([
    ['exclusive', { minimum: 1, exclusiveMinimum: true }, 1],
    ['a length', { maxLength: 2 }, 'abc'],
    ['a list', { items: { type: 'integer' } }, ['x']],
    ['a multiple', { multipleOf: 2 }, 3],
    ['one of several', { anyOf: [{ type: 'string' }, { enum: [1] }] }, 2],
    ['not', { not: { type: 'string' } }, 'x'],
    [
      'values of a map',
      { additionalProperties: { type: 'integer' } },
      { a: '1' },
    ],
  ] as [string, JsonObject, string | number | string[] | JsonObject][])(
    'checks %s',
    (_, a, value) => {
      expect(resolve({ properties: { a } }, { a: value }).causes).not.toEqual(
        [],
      );
    },
  );

  it.each([
    ['a reference', { $ref: '#/definitions/b' }],
    ['a reference elsewhere', { $ref: 'https://evil.test/schema' }],
    ['a pattern of another dialect', { pattern: '(?=x)' }],
    ['an unknown type', { type: 'whatever' }],
    ['an unknown format', { format: 'int32', 'x-kubernetes-y': true }],
    ['a malformed enum', { enum: 'x' }],
    ['a malformed limit', { minLength: 'x', multipleOf: 0 }],
    ['malformed properties', { properties: ['x'], required: 'x' }],
    ['newer keywords', { const: 'y', if: {}, then: false }],
  ] as [string, JsonObject][])('holds %s against nobody', (_, a) => {
    expect(resolve({ properties: { a } }, { a: 'x' }).causes).toEqual([]);
  });

  it.each([
    ['a pattern in Go', '(?i)^ABC$', 'abc', 0],
    ['a class of letters', '^[[:alpha:]]+$', 'a1', 1],
    ['an end of text', '^a\\z', 'ab', 1],
  ])('reads %s', (_, pattern, value, count) => {
    const schema = { properties: { a: { type: 'string', pattern } } };
    expect(resolve(schema, { a: value }).causes).toHaveLength(count);
  });

  it.each([
    [
      'a pattern that takes for ever elsewhere',
      { a: { type: 'string', pattern: '^(a+)+$' } },
      { a: `${'a'.repeat(5000)}!` },
    ],
    [
      'thousands of properties',
      Object.fromEntries(
        Array.from({ length: 20_000 }, (_, i) => [`p${i}`, { type: 'string' }]),
      ),
      {},
    ],
    [
      'unique items',
      { a: { type: 'array', uniqueItems: true } },
      { a: Array.from({ length: 900 }, (_, i) => ({ i })) },
    ],
  ] as [string, JsonObject, JsonObject][])(
    'does not hold up the backend for %s',
    (_, properties, given) => {
      const started = performance.now();
      resolve({ properties }, given);
      // 100 ms are promised; more is given here to a busy machine
      expect(performance.now() - started).toBeLessThan(400);
    },
  );

  it('survives a schema without end', () => {
    let schema: JsonObject = {};
    for (let i = 0; i < 5000; i++) {
      schema = { properties: { a: schema } };
    }
    expect(resolve(schema, { a: 1 })).toEqual({ value: { a: 1 }, causes: [] });
  });

  it('names at most thirty faults', () => {
    const names = Array.from({ length: 90 }, (_, i) => `p${i}`);
    expect(resolve({ required: names }, {}).causes).toHaveLength(30);
  });
});
