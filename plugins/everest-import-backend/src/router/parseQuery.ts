import { InputError } from '@backstage/errors';
import type { Request } from 'express';
import { z } from 'zod';

/** A query's values after a schema; a value given twice or an unknown one is a mistake that names itself. */
export function parseQuery<T extends z.ZodType>(
  request: Request,
  schema: T,
): z.output<T> {
  const parsed = schema.safeParse(request.query);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new InputError(
      `Query parameter '${issue.path.join('.') || 'unknown'}' is not usable: ${
        issue.message
      }`,
    );
  }
  return parsed.data;
}

/** A word of a query: short, so that nobody makes us compare novels. */
export const word = z
  .string()
  .min(1)
  .max(300)
  .refine(value => !value.includes('\0'), 'it holds a NUL character');
