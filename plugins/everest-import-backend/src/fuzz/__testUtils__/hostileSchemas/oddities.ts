import { HostileSchema, text, and, n } from './build';

export const ODD: HostileSchema[] = [
  {
    what: 'formats and rules of Kubernetes',
    schema: and({
      type: 'integer',
      format: 'int32',
      'x-kubernetes-int-or-string': true,
      'x-kubernetes-validations': [{ rule: 'self > 5', message: 'm' }],
    }),
    fits: { n: 1, a: 7 },
    misfit: n,
  },
  {
    what: 'one of two formats',
    schema: and({ oneOf: [{ format: 'ipv4' }, { format: 'ipv6' }] }),
    fits: { n: 1, a: '10.0.0.1' },
    misfit: n,
  },
  {
    what: 'what is not of a format',
    schema: and({ not: { format: 'ipv6' } }),
    fits: { n: 1, a: 'shop' },
    misfit: n,
  },
  {
    what: 'multiples of a hundredth',
    schema: text({ type: 'number', multipleOf: 0.01 }),
    fits: { a: 0.07 },
    misfit: { config: { a: 0.071 }, field: 'config.a' },
  },
  {
    what: 'keywords with values of the wrong type',
    schema: and({
      type: 'whatever',
      enum: 'x',
      minLength: 'x',
      multipleOf: 0,
      required: 'x',
      properties: ['x'],
      items: [{}],
      allOf: {},
      not: [],
    }),
    fits: { n: 1, a: 'x' },
    misfit: n,
  },
  {
    what: 'properties that are no schemas',
    schema: { properties: { a: null, b: 7, c: 'x', n: { type: 'integer' } } },
    fits: { n: 1, a: 'x', b: 'x' },
    misfit: n,
  },
  {
    what: 'keywords that Everest does not read',
    schema: and({
      const: 'y',
      if: {},
      then: false,
      dependencies: { a: ['b'] },
    }),
    fits: { n: 1, a: 'x' },
    misfit: n,
  },
  {
    what: 'nothing that could ever fit',
    schema: and({ not: {} }),
    fits: { n: 1 },
    misfit: { config: { n: 1, a: 'x' }, field: 'config.a' },
  },
];
