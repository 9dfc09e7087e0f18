import { fault, Finding } from '../Finding';
import { sampleConfig } from './sampleConfig';
import { Schema } from './SchemaRule';

/** Whether some config gets through; asked only of a schema that nothing else is held against. */
export function satisfiable(schema: Schema, where: string): Finding[] {
  try {
    return sampleConfig(schema)
      ? []
      : [
          fault(
            'schema-unsatisfiable',
            where,
            "No config was found that it takes. Where there is one, give each required property an 'example'.",
          ),
        ];
  } catch (error) {
    return [
      fault(
        'schema-invalid',
        where,
        `It is no schema: ${error instanceof Error ? error.message : error}.`,
      ),
    ];
  }
}
