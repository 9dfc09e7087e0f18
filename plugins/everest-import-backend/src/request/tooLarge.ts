import { RefusalCause } from '@everest-import/backstage-plugin-everest-import-common';
import { jsonLimitExceeded } from './jsonLimits';

/** What may hold any JSON. */
const OPEN_FIELDS = ['config', 'spec', 'proxy.expose'];
const OPEN = { depth: 16, nodes: 1000, bytes: 64 * 1024 };
/** All others: their schema says more, but looks at each of thousands of keys first. */
const CLOSED = { depth: 16, nodes: 1000, bytes: 256 * 1024 };
/** Of a body; no request has half as many. */
const MOST_FIELDS = 100;

function causeOf(field: string, reason: string | undefined): RefusalCause[] {
  return reason
    ? [
        {
          field,
          code: 'too-large',
          message: `The field '${field}' ${reason}.`,
        },
      ]
    : [];
}

function partAt(body: unknown, field: string): unknown {
  return field
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        (value as Record<string, unknown> | null | undefined)?.[key],
      body,
    );
}

/** What a schema would go through to its end, of a body that nobody has looked at; everybody waits meanwhile. */
export function tooLargeCauses(body: unknown): RefusalCause[] {
  if (typeof body !== 'object' || body === null) {
    return [];
  }
  const fields = Object.keys(body);
  if (fields.length > MOST_FIELDS) {
    const message = `The body must have at most '${MOST_FIELDS}' fields.`;
    return [{ field: 'request', code: 'too-large', message }];
  }
  const open = OPEN_FIELDS.flatMap(field => {
    const part = partAt(body, field);
    return part === undefined
      ? []
      : causeOf(field, jsonLimitExceeded(part, OPEN));
  });
  const closed = fields
    .filter(field => !open.some(cause => cause.field.startsWith(field)))
    .filter(field => typeof partAt(body, field) === 'object')
    .filter(field => !OPEN_FIELDS.includes(field))
    .flatMap(field =>
      causeOf(field, jsonLimitExceeded(partAt(body, field), CLOSED)),
    );
  return [...open, ...closed];
}
