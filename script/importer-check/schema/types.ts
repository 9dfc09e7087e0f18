import { fault } from '../Finding';
import { SchemaRule } from './SchemaRule';

const TYPES = ['object', 'array', 'string', 'number', 'integer', 'boolean'];

/** The config is an object, and each property has one known type. */
export const types: SchemaRule = ({ schema, where, isRoot, isProperty }) => {
  const { type } = schema;
  if (isRoot)
    return type === 'object'
      ? []
      : [
          fault(
            'schema-root-type',
            `${where}.type`,
            "The config is an object: say 'type: object'.",
          ),
        ];
  const open = [schema.$ref, schema.allOf, schema.anyOf, schema.oneOf];
  const left = type === undefined && (!isProperty || open.some(Boolean));
  return left || TYPES.includes(type as string)
    ? []
    : [
        fault(
          'schema-type',
          `${where}.type`,
          `'${type}' is none of ${TYPES.join(', ')}.`,
        ),
      ];
};
