import { JsonValue } from '@backstage/types';
import fc from 'fast-check';

/** A value that JSON.stringify can't write; `writeJson` puts it in. */
function raw(text: string): string {
  return `@raw:${Buffer.from(text).toString('base64')}@`;
}

/** JSON text of a value that may hold raw parts. */
export function writeJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /"@raw:([A-Za-z0-9+/=]*)@"/g,
    (_, text) => Buffer.from(text, 'base64').toString(),
  );
}

const deep = (levels: number, open: string, close: string) =>
  raw(`${open.repeat(levels)}1${close.repeat(levels)}`);

const CONTROL = ['\0', 'a\0b', '\u0007', '\r\nx-evil: 1', '\u2028', '\ufeff'];
const BIDI = ['\u202Egnp.exe', '\u2066shop\u2069', 'שלום', 'ＳＨＯＰ'];
const SURROGATES = ['\ud800', 'shop\udfff', '\udc00\ud800', '👩‍👩‍👧'];
const PLACES = ['.', '..', '../../secrets/x', '%2e%2e%2f', '%', '%zz', '//'];
const CODE = ["'; drop table imports;--", '${{ secrets.x }}', '<b>', '{}'];
const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', '$ref'];
const ADDRESSES = [
  'https://user:password@s3.amazonaws.com',
  'http://169.254.169.254/latest',
  'http://[::1]:9000',
  'file:///etc/passwd',
  'arn:aws:s3:eu-west-1:123456789012:accesspoint/x',
];
const LONG = ['a'.repeat(300), '-'.repeat(5_000), 'ä'.repeat(70_000)];

const SHORT = [
  ...[' ', '*', 'team-blue ', 'TEAM-BLUE', 'a'.repeat(23), 'x-'],
  ...[...CONTROL, ...BIDI, ...SURROGATES, ...PLACES, ...CODE, ...KEYS],
];
const AMOUNTS = [
  ...['1Gi', '0', '-1', '1e30', '9223372036854775808', '1Ei', '0.1m', '1 Gi'],
  ...['١Gi', '1e-400', '+5', '.5', '5.', '0x10', '1Zi', '100m', '٣'],
];
const WORDS = [
  ...['shop', 'team-blue', 'acme-dump-loader', 'everest-percona-pg-operator'],
  ...['mysql', 'external', '8.0.42-33.1', 'component:default/shop', 'standard'],
];

/** What gets past a look at the shape alone. */
export const plausibleText = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...SHORT, ...AMOUNTS, ...WORDS) },
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
);

export const plausibleValue: fc.Arbitrary<JsonValue> = fc.oneof(
  plausibleText,
  fc.nat({ max: 8 }),
  fc.boolean(),
  fc.array(plausibleText, { maxLength: 3 }).map((list): JsonValue => list),
  fc
    .dictionary(plausibleText, plausibleText, { maxKeys: 3 })
    .map((object): JsonValue => object),
);

export const nastyText = fc.oneof(
  fc.constantFrom('', ...SHORT, ...AMOUNTS, ...ADDRESSES),
  fc.constantFrom(...LONG),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

const nastyNumber = fc.oneof(
  fc.constantFrom<JsonValue>(
    ...[-1, 0, 1, 1.5, 1001, 2 ** 31, 2 ** 53, 1e21, 1e308, 5e-324],
    ...['1e400', '-1e999', '-0', '9007199254740993', `1${'0'.repeat(400)}`].map(
      raw,
    ),
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

const large = fc.constantFrom<JsonValue>(
  deep(17, '[', ']'),
  deep(40, '{"a":', '}'),
  deep(3_000, '[', ']'),
  deep(100_000, '[', ']'),
  deep(20_000, '{"a":', '}'),
  raw(`[${'{},'.repeat(60_000)}{}]`),
  raw(`[${'0,'.repeat(100_000)}0]`),
  raw(`{${Array.from({ length: 15_000 }, (_, i) => `"k ${i}":1`)}}`),
  raw(`{"${'k'.repeat(200_000)}":1}`),
  raw('{"__proto__":{"polluted":true}}'),
  raw('{"constructor":{"prototype":{"polluted":true}}}'),
  raw('{"a":1,"a":{"a":2}}'),
);

export const nastyValue: fc.Arbitrary<JsonValue> = fc.oneof(
  { weight: 5, arbitrary: nastyText },
  { weight: 3, arbitrary: nastyNumber },
  { weight: 2, arbitrary: large },
  {
    weight: 2,
    arbitrary: fc.constantFrom<JsonValue>(null, true, false, [], {}, [[]]),
  },
  {
    weight: 2,
    arbitrary: fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<JsonValue>,
  },
);

export const nastyKey = fc.oneof(
  fc.constantFrom(...KEYS, '', ' ', 'a.b', 'secretName', 'name', '\0'),
  nastyText,
);
