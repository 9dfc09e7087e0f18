import { advice, fault } from '../Finding';
import { isSchema, propertiesOf, SchemaRule } from './SchemaRule';

/** Everest closes the schema's root, whatever it says, and nothing below it. */
export const closed: SchemaRule = ({ schema, where, isRoot }) => {
  const { additionalProperties } = schema;
  const at = `${where}.additionalProperties`;
  if (isRoot)
    return additionalProperties === true || isSchema(additionalProperties)
      ? [
          fault(
            'schema-root-open',
            at,
            'Everest refuses unknown keys at the root, whatever is written here.',
          ),
        ]
      : [];
  const hasProperties = Object.keys(propertiesOf(schema)).length > 0;
  return hasProperties && additionalProperties === undefined
    ? [
        advice(
          'schema-open',
          at,
          "Misspelled keys pass here: say 'additionalProperties: false'.",
        ),
      ]
    : [];
};
