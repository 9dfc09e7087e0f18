import Ajv from 'ajv';
import { compileGoPattern } from '../../../plugins/everest-import-backend/src/everest/goPattern';
import { patternEngine } from '../../../plugins/everest-import-backend/src/everest/patternEngine';
import { Schema } from './SchemaRule';

const regExp = patternEngine(pattern => {
  const compiled = compileGoPattern(pattern);
  if (!compiled) throw new Error(`'${pattern}' is no pattern of Go's`);
  return text => compiled.matches(text);
});

/** Everest's validator counts bounds as excluded by a flag, this one by a number. */
function withNumbers(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema), (_, part) => {
    for (const [flag, bound] of [
      ['exclusiveMinimum', 'minimum'],
      ['exclusiveMaximum', 'maximum'],
    ])
      if (typeof part?.[flag] === 'boolean') {
        const excluded = part[flag];
        delete part[flag];
        if (excluded) part[flag] = part[bound];
      }
    return part;
  });
}

/** @throws Error where it is no schema */
export function compileSchema(
  schema: Schema,
): (value: unknown) => string | undefined {
  const ajv = new Ajv({
    strict: false,
    validateFormats: false,
    code: { regExp },
  });
  const validate = ajv.compile(withNumbers(schema));
  return value =>
    validate(value) ? undefined : ajv.errorsText(validate.errors);
}
