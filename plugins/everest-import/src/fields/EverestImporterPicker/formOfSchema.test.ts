import { formOfSchema } from './formOfSchema';
import { withImporter } from './ImporterValue';
import { toMap, toRows } from './mapRows';

const SCHEMA = {
  type: 'object',
  required: ['format'],
  properties: {
    format: { type: 'string', enum: ['plain', 'custom'], description: 'How' },
    jobs: { type: 'integer', minimum: 1, maximum: 8, default: 2 },
    target: {
      type: 'object',
      properties: {
        schema: { type: 'string' },
        clean: { type: 'boolean', default: false },
      },
    },
  },
};

function deep(levels: number): object {
  return levels === 0
    ? { type: 'string' }
    : { type: 'object', properties: { down: deep(levels - 1) } };
}

const cyclic: Record<string, unknown> = { type: 'object' };
cyclic.properties = { self: cyclic };

describe('the form of an importer', () => {
  it('has its fields, limits, words and defaults', () => {
    expect(formOfSchema(SCHEMA)).toEqual(SCHEMA);
  });

  it('leaves out what a browser would choke on', () => {
    const form = formOfSchema({
      type: 'object',
      properties: {
        label: { type: 'string', pattern: '^(a+)+$', format: 'nonsense' },
      },
      not: {},
      'x-kubernetes-validations': [],
    });
    expect(form).toEqual({
      type: 'object',
      properties: { label: { type: 'string' } },
    });
  });

  it.each([
    ['a reference', { type: 'object', properties: { a: { $ref: '#/x' } } }],
    ['no end', cyclic],
    ['too many levels', deep(10)],
    [
      'too many fields',
      {
        type: 'object',
        properties: Object.fromEntries(
          Array.from({ length: 300 }, (_, index) => [
            `f${index}`,
            { type: 'string' },
          ]),
        ),
      },
    ],
    ['an object of anything', { type: 'object' }],
    [
      'an object of anything inside',
      { type: 'object', properties: { a: { type: 'object' } } },
    ],
    [
      'fields that are named elsewhere',
      {
        type: 'object',
        properties: {
          a: {
            type: 'object',
            oneOf: [{ properties: { b: { type: 'string' } } }],
          },
        },
      },
    ],
    [
      'a map of objects',
      {
        type: 'object',
        additionalProperties: {
          type: 'object',
          properties: { a: { type: 'string' } },
        },
      },
    ],
    [
      'names of both kinds',
      {
        type: 'object',
        properties: { a: { type: 'string' } },
        additionalProperties: { type: 'string' },
      },
    ],
    [
      'one of several types',
      { type: 'object', properties: { a: { type: ['string', 'integer'] } } },
    ],
    [
      'a list of anything',
      { type: 'object', properties: { a: { type: 'array' } } },
    ],
    ['a field of any type', { type: 'object', properties: { a: {} } }],
    ['a list', { type: 'array', items: { type: 'string' } }],
    ['text in its place', 'object'],
  ])('is not made of a schema with %s', (_, schema) => {
    expect(formOfSchema(schema)).toBeUndefined();
  });

  it('takes the entries of a map by their names, at the top and inside', () => {
    const labels = {
      type: 'object',
      description: 'Kept',
      additionalProperties: { type: 'integer', minimum: 1, pattern: 'x' },
    };
    const shown = {
      ...labels,
      additionalProperties: { type: 'integer', minimum: 1 },
      propertyNames: { pattern: '\\S$' },
    };
    expect(formOfSchema(labels)).toEqual(shown);
    expect(
      formOfSchema({
        type: 'object',
        properties: { list: { type: 'array', items: labels } },
      })?.properties?.list,
    ).toEqual({ type: 'array', items: shown });
  });

  it('is empty where a schema says that there is nothing', () => {
    expect(
      formOfSchema({ type: 'object', additionalProperties: false }),
    ).toEqual({ type: 'object', properties: {} });
  });

  it('gives no prototype away', () => {
    const schema = JSON.parse(
      '{"type":"object","properties":{"__proto__":{"type":"string"}}}',
    );
    formOfSchema(schema);
    expect(({} as { type?: string }).type).toBeUndefined();
  });
});

describe('the rows of a map', () => {
  const row = (id: number, name: string, text: string) => ({ id, name, text });

  it('are what it holds, and make the same of it again', () => {
    const rows = toRows({ b: 2, a: 1 });
    expect(rows).toEqual([row(0, 'b', '2'), row(1, 'a', '1')]);
    expect(toMap(rows, 'integer')).toEqual({ b: 2, a: 1 });
    expect(toMap(rows, 'string')).toEqual({ b: '2', a: '1' });
    expect(toMap([row(0, 'on', 'true')], 'boolean')).toEqual({ on: true });
  });

  it('lose nothing where a name is missing, or there twice', () => {
    const map = toMap(
      [row(0, 'a', '1'), row(1, '', '2'), row(2, ' a', '3'), row(3, '', '4')],
      'string',
    );
    expect(map).toEqual({ a: '1', '': '2', 'a ': '3', ' ': '4' });
    expect(toRows(map).map(({ name, text }) => [name, text])).toEqual([
      ['a', '1'],
      ['', '2'],
      ['a', '3'],
      ['', '4'],
    ]);
  });

  it.each(['', ' ', 'many', '1e999'])('keep %j, which is no number', text => {
    expect(toMap([row(0, 'a', text)], 'integer')).toEqual({ a: text });
  });
});

describe('a chosen importer', () => {
  const importer = { name: 'acme', digest: 'd1' };

  it('has a config exactly where it has a schema, with the defaults', () => {
    expect(withImporter(importer)).toEqual(importer);
    expect(
      withImporter({ ...importer, configSchema: SCHEMA as never }),
    ).toEqual({
      ...importer,
      config: { jobs: 2, target: { clean: false } },
    });
    expect(
      withImporter({ ...importer, configSchema: { type: 'string' } }),
    ).toEqual({ ...importer, config: {} });
  });
});
