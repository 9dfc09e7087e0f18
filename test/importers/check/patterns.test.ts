import { configFault } from '../../../packages/everest-sandbox/src/everest/configFault';
import { resolveConfig } from '../../../plugins/everest-import-backend/src/preflight/resolveConfig';
import { compileSchema } from '../../../script/importer-check/schema/compileSchema';
import { Chance } from 'everest-sandbox';
import {
  aValue,
  anImportersSchema,
  hasPatternedNames,
  isRight,
  Schema,
  Value,
} from './patternSchemas';

jest.setTimeout(120_000);

const SCHEMAS = 80;
const VALUES = 8;

/** As each gets it: from JSON, with nothing undefined in it. */
function copied<T>(value: Schema | Value): T {
  return JSON.parse(JSON.stringify(value));
}

/** Whether a config is right, in the words of each who looks at one. */
const LOOK: Record<string, (schema: Schema) => (value: Value) => boolean> = {
  'the sandbox': schema => value =>
    configFault(copied(schema), copied(value)) === undefined,
  'the importer check': schema => {
    const faultOf = compileSchema(copied(schema));
    return value => faultOf(value) === undefined;
  },
  'the preflight': schema => value =>
    resolveConfig(
      {
        metadata: { name: 'own', uid: 'own' },
        spec: { config: { openAPIV3Schema: copied(schema) } },
      },
      copied(value),
    ).causes.length === 0,
};

describe.each(Object.entries(LOOK))('%s', (who, look) => {
  it('checks each value with the pattern of its own place, in schemas with several', () => {
    const chance = new Chance(22);
    const seen = { right: 0, wrong: 0 };
    const differ: { schema: Schema; value: Value; expected: boolean }[] = [];
    for (let made = 0; made < SCHEMAS; made++) {
      const schema = anImportersSchema(chance);
      const takes = look(schema);
      // The preflight does not look at names by patterns: it refuses nothing for them, and passes what it can't tell
      const looksAtAll = who !== 'the preflight' || !hasPatternedNames(schema);
      for (let tried = 0; tried < VALUES; tried++) {
        const value = aValue(chance, schema);
        const expected = isRight(schema, value);
        seen[expected ? 'right' : 'wrong'] += 1;
        if (!expected && !looksAtAll) continue;
        if (takes(value) !== expected) differ.push({ schema, value, expected });
      }
    }
    expect(differ.slice(0, 1)).toEqual([]);
    expect(Math.min(seen.right, seen.wrong)).toBeGreaterThan(
      (SCHEMAS * VALUES) / 5,
    );
  });
});
