import { sampleConfig } from '../../../script/importer-check/schema/sampleConfig';

const config = (property: object) =>
  sampleConfig({
    type: 'object',
    required: ['value'],
    properties: { value: property, other: { type: 'string' } },
  });

describe('the least config that a schema takes', () => {
  it.each([
    ['an enum', { type: 'string', enum: ['b', 'a'] }, 'b'],
    ['a default', { type: 'string', default: 'mine' }, 'mine'],
    ['a bound', { type: 'integer', minimum: 3, maximum: 3 }, 3],
    [
      'a bound that is left out',
      { type: 'integer', minimum: 3, exclusiveMinimum: true },
      4,
    ],
    ['steps', { type: 'integer', minimum: 5, multipleOf: 4 }, 8],
    ['a pattern', { type: 'string', pattern: '^[0-9]+$' }, '1'],
    ['a length', { type: 'string', minLength: 8 }, 'sampleaa'],
    [
      'a pattern of Go',
      { type: 'string', pattern: '(?i)^SAMPLE\\z' },
      'sample',
    ],
    [
      'an example',
      { type: 'string', pattern: '^x{3}$', example: 'xxx' },
      'xxx',
    ],
    ['a switch', { type: 'boolean' }, false],
    [
      'an object in it',
      {
        type: 'object',
        required: ['inner'],
        properties: { inner: { type: 'string' } },
      },
      { inner: 'sample' },
    ],
    [
      'a list',
      { type: 'array', minItems: 2, items: { type: 'string' } },
      ['sample', 'sample'],
    ],
  ])('is found for %s', (_, property, value) => {
    expect(config(property)).toEqual({ value });
  });

  it('is empty where nothing is required', () => {
    expect(sampleConfig({ type: 'object' })).toEqual({});
  });

  it('is not made up where none fits', () => {
    expect(config({ type: 'string', pattern: '^x{3}$' })).toBeUndefined();
  });
});
