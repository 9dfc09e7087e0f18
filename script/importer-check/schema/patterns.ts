import { compileGoPattern } from '../../../plugins/everest-import-backend/src/everest/goPattern';
import { fault } from '../Finding';
import { isSchema, SchemaRule } from './SchemaRule';

/** Everest is written in Go: its patterns know no look-around and no back references. */
export const patterns: SchemaRule = ({ schema, where }) =>
  [
    schema.pattern,
    ...(isSchema(schema.patternProperties)
      ? Object.keys(schema.patternProperties)
      : []),
  ]
    .filter(pattern => pattern !== undefined)
    .filter(
      pattern => typeof pattern !== 'string' || !compileGoPattern(pattern),
    )
    .map(pattern =>
      fault(
        'schema-pattern',
        `${where}.pattern`,
        `'${pattern}' is no pattern of Go's (no look-around, no back references), or too large.`,
      ),
    );
