import { fault } from '../Finding';
import { isSchema, propertiesOf, requiredOf, SchemaRule } from './SchemaRule';

/** What is required and can't be given, or can't be missing. */
export const required: SchemaRule = ({ schema, where, isRoot }) =>
  requiredOf(schema).flatMap(name => {
    const property = propertiesOf(schema)[name];
    const isClosed = isRoot || schema.additionalProperties === false;
    if (!isSchema(property))
      return isClosed
        ? [
            fault(
              'schema-required-unknown',
              `${where}.required`,
              `'${name}' is required and no property, so that every config is refused.`,
            ),
          ]
        : [];
    return property.default === undefined
      ? []
      : [
          fault(
            'schema-required-default',
            `${where}.required`,
            `'${name}' is required and has a default: with the form it never fails, with kubectl it always does. Everest fills in no defaults; leave it out of 'required' and let the importer do so.`,
          ),
        ];
  });
