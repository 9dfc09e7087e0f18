import { HostileSchema, text, and, n, many } from './build';

/** What a request may hold at most, nearly. */
const LONG = 60_000;

export const PATTERNS: HostileSchema[] = [
  {
    what: 'a pattern with a flag that only Go has',
    schema: text({ type: 'string', pattern: '(?i)^abc$' }),
    fits: { a: 'ABC' },
    misfit: { config: { a: 'x' }, field: 'config.a' },
  },
  {
    what: "a pattern with Go's classes and anchors",
    schema: text({ type: 'string', pattern: '\\A[[:alpha:]]+\\z' }),
    fits: { a: 'abc' },
    misfit: { config: { a: 'a1' }, field: 'config.a' },
  },
  {
    what: 'a pattern that takes for ever where it is tried out',
    schema: text({ type: 'string', pattern: '^(a+)+$' }),
    fits: { a: 'a'.repeat(5_000) },
    misfit: { config: { a: `${'a'.repeat(5_000)}!` }, field: 'config.a' },
  },
  {
    what: 'nested alternatives that take for ever',
    schema: text({ type: 'string', pattern: '^(([a-z])+.)+[A-Z]([a-z])+$' }),
    fits: { a: `aaaaA${'b'.repeat(200)}` },
    misfit: { config: { a: 'a'.repeat(5_000) }, field: 'config.a' },
  },
  {
    what: 'a pattern with large counts',
    schema: and({ type: 'string', pattern: '.{0,999}'.repeat(60) }),
    fits: { n: 1, a: 'x'.repeat(LONG) },
    misfit: n,
  },
  {
    what: 'a count of a large group',
    schema: and({ type: 'string', pattern: `(${'ab|'.repeat(80)}c){1000}` }),
    fits: { n: 1, a: 'ab' },
    misfit: n,
  },
  {
    what: 'hundreds of patterns for one text',
    schema: text({ allOf: many(300, i => ({ pattern: `x*y*z*${i}*` })) }),
    fits: { a: 'x'.repeat(LONG) },
  },
  {
    what: 'a pattern of another dialect',
    schema: and({ type: 'string', pattern: '^(?=a)\\p{Emoji}(?<!b)' }),
    fits: { n: 1, a: 'x' },
    misfit: n,
  },
  {
    what: 'a pattern that is none',
    schema: and({ type: 'string', pattern: '([' }),
    fits: { n: 1, a: 'x' },
    misfit: n,
  },
  {
    what: 'a very long pattern',
    schema: and({ type: 'string', pattern: 'a|'.repeat(100_000) }),
    fits: { n: 1, a: 'x' },
    misfit: n,
  },
  {
    what: 'what is not, by a pattern that can not be checked',
    schema: and({ not: { pattern: '(?=x)' } }),
    fits: { n: 1, a: 'x' },
    misfit: n,
  },
];
