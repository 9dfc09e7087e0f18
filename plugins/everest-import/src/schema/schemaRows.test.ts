import { schemaRows } from './schemaRows';

describe('schemaRows', () => {
  it.each([
    ['nothing', undefined],
    ['a string', 'object'],
    ['a list', []],
    ['properties that are a list', { properties: ['a'] }],
    ['no properties', { type: 'object' }],
  ])('has no rows for %s', (_, schema) => {
    expect(schemaRows(schema)).toEqual({ rows: [], cut: false });
  });

  it.each([
    [{ minimum: 1 }, 'minimum', '1'],
    [{ minimum: 1, exclusiveMinimum: true }, 'exclusiveMinimum', '1'],
    [{ maximum: 9 }, 'maximum', '9'],
    [{ maximum: 9, exclusiveMaximum: true }, 'exclusiveMaximum', '9'],
    [{ minLength: 2 }, 'minLength', '2'],
    [{ maxLength: 3 }, 'maxLength', '3'],
    [{ minItems: 0 }, 'minItems', '0'],
    [{ maxItems: 5 }, 'maxItems', '5'],
    [{ multipleOf: 2 }, 'multipleOf', '2'],
    [{ pattern: '(?i)^x' }, 'pattern', '(?i)^x'],
    [{ format: 'int32' }, 'format', 'int32'],
    [{ enum: ['a', 1, null] }, 'oneOf', 'a, 1, null'],
  ])('reads the limit of %j', (node, kind, value) => {
    const { rows } = schemaRows({ properties: { x: node } });
    expect(rows[0].limits).toEqual([{ kind, value }]);
  });

  it.each([false, 0, '', null, ['a']])('shows the default %j', value => {
    const { rows } = schemaRows({ properties: { x: { default: value } } });
    expect(rows[0].default).toBe(JSON.stringify(value));
  });

  it('names what lists and maps of objects hold', () => {
    const item = {
      type: 'object',
      required: ['id'],
      properties: { id: { type: 'string' } },
    };
    const { rows } = schemaRows({
      properties: {
        list: { type: 'array', items: item },
        map: { type: 'object', additionalProperties: item },
      },
    });
    expect(rows.map(row => [row.path, row.required])).toEqual([
      ['list', false],
      ['list[].id', true],
      ['map', false],
      ['map.*.id', true],
    ]);
  });

  it('survives a child that is no schema', () => {
    const { rows } = schemaRows({ properties: { x: 7, y: null } });
    expect(rows.map(row => row.type)).toEqual([undefined, undefined]);
  });

  it('cuts a schema that is too deep or too wide', () => {
    let deep: object = { type: 'string' };
    for (let level = 0; level < 50; level++) {
      deep = { type: 'object', properties: { x: deep } };
    }
    expect(schemaRows(deep)).toMatchObject({ cut: true });
    const wide = Object.fromEntries(
      Array.from({ length: 1000 }, (_, i) => [`p${i}`, {}]),
    );
    const { rows, cut } = schemaRows({ properties: wide });
    expect([rows.length, cut]).toEqual([200, true]);
  });

  describe('survives', () => {
    const LEVELS = 20_000;
    const nested = (wrap: (inner: object) => object) => {
      let schema: object = { type: 'string' };
      for (let level = 0; level < LEVELS; level++) {
        schema = wrap(schema);
      }
      return schema;
    };
    const words = Array.from({ length: 100_000 }, (_, i) => `w${i}`);

    it.each([
      ['properties', nested(a => ({ properties: { a } })), true],
      ['lists', nested(items => ({ properties: {}, items })), true],
      [
        'maps',
        nested(inner => ({ properties: {}, additionalProperties: inner })),
        true,
      ],
      [
        'a default without end',
        { properties: { a: { default: nested(a => ({ a })) } } },
        false,
      ],
      ['a reference to itself', { properties: { a: { $ref: '#' } } }, false],
      ['thousands of words', { properties: { a: { enum: words } } }, false],
      [
        'a megabyte of a default',
        { properties: { a: { default: 'x'.repeat(1_000_000) } } },
        false,
      ],
      [
        'a limit that is a schema',
        { properties: { a: { minimum: nested(a => ({ a })) } } },
        false,
      ],
    ])('%s', (_, schema, isCut) => {
      const started = process.threadCpuUsage();
      const { rows, cut } = schemaRows(schema);
      expect(cut).toBe(isCut);
      expect(JSON.stringify(rows).length).toBeLessThan(2_000);
      // Of the processor, in microseconds: nothing of it gives way to others
      const { user } = process.threadCpuUsage(started);
      expect(user / 1_000).toBeLessThan(100);
    });

    it('names that every object has, and those that run from right to left', () => {
      const schema = JSON.parse(
        '{"properties":{"__proto__":{"type":"string"},"constructor":{},"\\u202Egnp":{}}}',
      );
      expect(schemaRows(schema).rows.map(({ path }) => path)).toEqual([
        '__proto__',
        'constructor',
        '\u202Egnp',
      ]);
    });
  });
});
