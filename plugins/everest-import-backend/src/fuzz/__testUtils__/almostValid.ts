import { JsonArray, JsonObject, JsonValue } from '@backstage/types';
import fc from 'fast-check';
import {
  nastyKey,
  nastyValue,
  plausibleText,
  plausibleValue,
} from './nastyValues';

type Change = (value: JsonValue | undefined) => JsonValue | undefined;

/** Another value of the type that it has. */
const sameKind = fc.tuple(plausibleText, fc.integer({ min: 1, max: 8 })).map(
  ([text, number]): Change =>
    given => {
      if (typeof given === 'boolean') {
        return !given;
      }
      if (typeof given === 'number') {
        return number;
      }
      return typeof given === 'object' ? given : text;
    },
);

const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 5,
    arbitrary: nastyValue.map(
      (value): Change =>
        () =>
          value,
    ),
  },
  {
    weight: 3,
    arbitrary: plausibleValue.map(
      (value): Change =>
        () =>
          value,
    ),
  },
  { weight: 14, arbitrary: sameKind },
  fc.constantFrom<Change>(
    () => undefined,
    value => [value ?? null],
    value => ({ value }),
    value => JSON.stringify(value) ?? 'undefined',
    value => (typeof value === 'string' ? `${value}${value}` : value),
  ),
  fc.tuple(nastyKey, nastyValue).map(
    ([key, value]): Change =>
      given =>
        typeof given === 'object' && given !== null
          ? ({ ...given, [key]: value } as JsonObject)
          : { [key]: value },
  ),
);

/** The same value but for one place; what is not there on the way is made. */
function changeAt(
  value: JsonValue | undefined,
  [key, ...rest]: string[],
  changed: Change,
): JsonValue | undefined {
  if (key === undefined) {
    return changed(value);
  }
  if (Array.isArray(value) || /^\d+$/.test(key)) {
    const list: JsonArray = Array.isArray(value) ? [...value] : [];
    list[Number(key) || 0] = changeAt(list[Number(key)], rest, changed) ?? null;
    return list;
  }
  const object = typeof value === 'object' && value !== null ? value : {};
  return { ...object, [key]: changeAt(object[key], rest, changed) };
}

/** Bodies that would be right, were it not for one place or two. */
export function almostValid(
  valid: fc.Arbitrary<JsonObject>,
  fields: string[],
): fc.Arbitrary<JsonValue | undefined> {
  const place = fc.constantFrom(...fields.map(field => field.split('.')));
  const changes = fc.array(fc.tuple(place, change), {
    minLength: 1,
    maxLength: 2,
  });
  return fc
    .tuple(valid, changes)
    .map(([right, wrong]) =>
      wrong.reduce<JsonValue | undefined>(
        (value, [field, changed]) => changeAt(value, field, changed),
        right,
      ),
    );
}
