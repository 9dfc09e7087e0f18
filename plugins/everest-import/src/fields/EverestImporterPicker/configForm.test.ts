import { configForm } from './configForm';
import { withImporter } from './ImporterValue';

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
    expect(configForm(SCHEMA)).toEqual(SCHEMA);
  });

  it('leaves out what a browser would choke on', () => {
    const form = configForm({
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
    ['a field of any type', { type: 'object', properties: { a: {} } }],
    ['a list', { type: 'array', items: { type: 'string' } }],
    ['text in its place', 'object'],
  ])('is not made of a schema with %s', (_, schema) => {
    expect(configForm(schema)).toBeUndefined();
  });

  it('gives no prototype away', () => {
    const schema = JSON.parse(
      '{"type":"object","properties":{"__proto__":{"type":"string"}}}',
    );
    configForm(schema);
    expect(({} as { type?: string }).type).toBeUndefined();
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
