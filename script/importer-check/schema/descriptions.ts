import { advice } from '../Finding';
import { SchemaRule } from './SchemaRule';

/** The form has nothing else to explain a field with. */
export const descriptions: SchemaRule = ({ schema, where, isProperty }) =>
  isProperty && !schema.description
    ? [
        advice(
          'schema-description',
          where,
          'It has no description for the form.',
        ),
      ]
    : [];
