import { fault } from '../Finding';
import { SchemaRule } from './SchemaRule';

/** What Everest keeps of a schema when it reads it; the rest is dropped without a word. */
const KEPT = new Set(
  `id $schema $ref description type format title default maximum exclusiveMaximum minimum exclusiveMinimum
  maxLength minLength pattern maxItems minItems uniqueItems multipleOf enum maxProperties minProperties required items
  allOf oneOf anyOf not properties additionalProperties patternProperties dependencies additionalItems definitions
  externalDocs example nullable`.split(/\s+/),
);

/** Keywords that look as if they were checked and are not. */
export const keywords: SchemaRule = ({ schema, where }) => [
  ...Object.keys(schema)
    .filter(word => !KEPT.has(word) && !word.startsWith('x-'))
    .map(word =>
      fault(
        'schema-keyword',
        `${where}.${word}`,
        `Everest drops '${word}' when it reads the schema, so that it checks nothing.`,
      ),
    ),
  ...['exclusiveMinimum', 'exclusiveMaximum']
    .filter(word => schema[word] !== undefined)
    .filter(word => typeof schema[word] !== 'boolean')
    .map(word =>
      fault(
        'schema-exclusive-bound',
        `${where}.${word}`,
        'Everest reads a true or false beside the bound here; a number makes the whole importer unreadable to it.',
      ),
    ),
];
