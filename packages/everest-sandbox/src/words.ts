import { Fields } from './objects';
import { readData } from './readData';

type Words = Record<string, string>;
const { refusals, causes }: Record<string, Words> = readData('words');

export interface Cause {
  field: string;
  reason: string;
  message: string;
}

/** Puts values where `{name}` stands. */
export const fill = (words: string, values: Fields) =>
  words.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));

/** The same in all of a template; a `{name}` that stands alone becomes the value itself. */
export const fillIn = (template: object, values: Fields) =>
  JSON.parse(JSON.stringify(template), (_, value) => {
    if (typeof value !== 'string') return value;
    const alone = /^\{(\w+)\}$/.exec(value)?.[1];
    return alone ? values[alone] : fill(value, values);
  });

/** A refusal; as JSON it is the body that a real server would send. */
export class Refusal extends Error {
  constructor(
    readonly code: number,
    readonly reason: string,
    message: string,
    readonly details?: object,
  ) {
    super(message);
  }

  toJSON() {
    const { code, reason, message, details } = this;
    const head = { kind: 'Status', apiVersion: 'v1', status: 'Failure' };
    return { ...head, metadata: {}, message, reason, details, code };
  }
}

/** In the words of `data/words.yaml`. */
export function refusal(name: string, values: Fields = {}, details?: object) {
  const [code, reason, ...words] = refusals[name].split(' ');
  const message = fill(words.join(' '), values);
  return new Refusal(Number(code), reason, message, details);
}

/** What is no refusal yet becomes one. */
export const refusalOf = (error: Error, otherwise: string) =>
  error instanceof Refusal
    ? error
    : refusal(otherwise, { text: error.message });

/** In the words of `data/words.yaml`. */
export function cause(name: string, field: string, values: Fields = {}): Cause {
  const [reason, ...words] = (causes[name] ?? causes.other).split(' ');
  const message = fill(words.join(' '), { field, ...values });
  return { field, reason, message };
}

/** Also what an operator's webhook answers with `apierrors.NewInvalid`. */
export function invalid(
  { group, kind }: { group: string; kind: string },
  name: string,
  found: Cause[],
) {
  const texts = found.map(({ field, message }) => `${field}: ${message}`);
  const list = texts.length === 1 ? texts[0] : `[${texts.join(', ')}]`;
  const type = group ? `${kind}.${group}` : kind;
  const details = { name, group, kind, causes: found };
  return refusal('invalid', { type, name, list }, details);
}
