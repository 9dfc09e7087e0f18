import { fault } from '../Finding';
import { SchemaRule } from './SchemaRule';

const PAIRS = [
  ['minimum', 'maximum'],
  ['minLength', 'maxLength'],
  ['minItems', 'maxItems'],
  ['minProperties', 'maxProperties'],
];

/** Limits between which nothing lies. */
export const bounds: SchemaRule = ({ schema, where }) => [
  ...PAIRS.filter(
    ([least, most]) => Number(schema[least]) > Number(schema[most]),
  ).map(([least, most]) =>
    fault(
      'schema-bounds',
      `${where}.${least}`,
      `${schema[least]} is more than '${most}', which is ${schema[most]}.`,
    ),
  ),
  ...(Array.isArray(schema.enum) && schema.enum.length === 0
    ? [
        fault(
          'schema-enum-empty',
          `${where}.enum`,
          'It leaves nothing to choose.',
        ),
      ]
    : []),
];
