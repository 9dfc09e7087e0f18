import { InputError } from '@backstage/errors';
import { RefusalCause } from '@everest-import/backstage-plugin-everest-import-common';
import { z } from 'zod/v4';
import { withCauses } from '../errors';

const MOST = 100;

/** Never repeats what was sent: it may be a key in the wrong field. */
function toCauses(issue: z.core.$ZodIssue, body: unknown): RefusalCause[] {
  const field = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => {
      const unknown = [field, key.slice(0, 64)].filter(Boolean).join('.');
      return {
        field: unknown || 'request',
        code: 'unknown-field',
        message: `The field '${unknown}' is not known. Remove it, or correct its name.`,
      };
    });
  }
  let value = body;
  for (const key of issue.path) {
    value = (value as Record<PropertyKey, unknown> | undefined)?.[key];
  }
  const missing = value === undefined || value === null || value === '';
  const named = field || 'request';
  const given = issue.code === 'custom' ? issue.params?.code : undefined;
  if (given) {
    return [
      {
        field: named,
        code: String(given),
        message: `The field '${named}' ${issue.message}.`,
      },
    ];
  }
  return [
    {
      field: named,
      code: missing && issue.code !== 'custom' ? 'missing' : 'malformed',
      message:
        missing && issue.code !== 'custom'
          ? `The field '${named}' is missing. Fill it in.`
          : `The field '${named}' is not right: ${issue.message}.`,
    },
  ];
}

/** A 400 that names every field to blame. */
export function malformedBody(causes: RefusalCause[]): InputError {
  return withCauses(
    new InputError(causes.map(cause => cause.message).join(' ')),
    causes,
  );
}

/** The same, after a schema. */
export function wrongShape(error: z.ZodError, body: unknown): InputError {
  return malformedBody(
    error.issues.flatMap(issue => toCauses(issue, body)).slice(0, MOST),
  );
}
