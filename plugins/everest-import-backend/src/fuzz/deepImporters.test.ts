import { JsonObject } from '@backstage/types';
import { sampleImporter } from '../__testUtils__/sampleFacts';
import { importerDifference } from '../everest/importerDifference';
import { toImporter } from '../everest/toImporter';
import { resolveConfig } from '../preflight/resolveConfig';
import { ShownImporters } from '../kubernetes/watch/ShownImporters';

/** As deep as an API server takes, and deeper than recursion goes here; the sandbox can't hold it. */
const LEVELS = 9_000;

const WRAPS: [string, (inner: JsonObject) => JsonObject][] = [
  ['properties', inner => ({ properties: { a: inner } })],
  ['items', items => ({ properties: {}, items })],
  ['alternatives', inner => ({ anyOf: [inner] })],
  ['a keyword that nobody knows', inner => ({ 'x-more': inner })],
  ['a default', inner => ({ default: inner })],
];

function deepImporter(
  wrap: (inner: JsonObject) => JsonObject,
  type = 'string',
) {
  let openAPIV3Schema: JsonObject = { type };
  for (let level = 0; level < LEVELS; level++) {
    openAPIV3Schema = wrap(openAPIV3Schema);
  }
  return sampleImporter('deep', { config: { openAPIV3Schema } });
}

describe.each(WRAPS)('an importer without end, of %s', (_, wrap) => {
  it('is shown without its schema, and says so', () => {
    const shown = toImporter('c1', deepImporter(wrap));
    expect(shown.configSchema).toEqual({});
    expect(JSON.parse(JSON.stringify(shown)).findings).toContainEqual(
      expect.objectContaining({ code: 'config-schema-too-large' }),
    );
  });

  it('has another digest when it changes at its end', () => {
    const [one, same, other] = ['string', 'string', 'object'].map(
      type => toImporter('c1', deepImporter(wrap, type)).digest,
    );
    expect(same).toBe(one);
    expect(other).not.toBe(one);
  });

  it('does not stop the watch that sees it, and is told from another', () => {
    const { spec = {} } = deepImporter(wrap);
    expect(() =>
      new ShownImporters().remember([deepImporter(wrap)]),
    ).not.toThrow();
    expect(importerDifference({ displayName: 'old' }, spec)).toContainEqual({
      path: 'config',
      after: '…',
    });
  });

  it('takes a config', () => {
    expect(resolveConfig(deepImporter(wrap), {})).toEqual({
      value: {},
      causes: [],
    });
  });
});

it('an importer with a schema of a megabyte is shown without it', () => {
  const description = 'd'.repeat(1_000_000);
  const long = sampleImporter('long', {
    config: { openAPIV3Schema: { description } },
  });
  expect(JSON.stringify(toImporter('c1', long)).length).toBeLessThan(10_000);
});
