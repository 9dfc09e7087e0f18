import { parseEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { Request } from 'express';
import { z } from 'zod';
import { withCauses } from '../errors';

/** The parameters that an issue is about, whatever part of their value; whoever asks chooses their names. */
function blamed({ path, ...issue }: z.core.$ZodIssue): string[] {
  const names =
    issue.code === 'unrecognized_keys' ? issue.keys : [String(path[0])];
  return names.map(name => name.slice(0, 100));
}

/** A query's values after a schema; a value given twice or an unknown parameter is a mistake that names itself. */
export function parseQuery<T extends z.ZodObject>(
  request: Request,
  schema: T,
): z.output<T> {
  const parsed = schema.strict().safeParse(request.query);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const names = blamed(issue);
    const said = names.map(name => `'${name}'`).join(', ');
    const message = `Query parameter ${said} is not usable: ${
      issue.code === 'unrecognized_keys'
        ? 'there is none of that name here; leave it out'
        : issue.message
    }`;
    throw withCauses(
      new InputError(message),
      names.map(field => ({
        field,
        code: 'parameter-unusable',
        message,
      })),
    );
  }
  return parsed.data as z.output<T>;
}

/** `true` or `false`, in these letters. */
export const flag = z
  .enum(['true', 'false'], { error: "give 'true' or 'false', once" })
  .transform(value => value === 'true');

const dryRunSchema = z.object({ dryRun: flag.default(false) });

/** Whether nothing is to be changed; anything that could have meant that, and does not say it, is refused. */
export const parseDryRun = (request: Request): boolean =>
  parseQuery(request, dryRunSchema).dryRun;

/** A word of a query: short, so that nobody makes us compare novels. */
export const word = z
  .string()
  .min(1)
  .max(300)
  .refine(value => !value.includes('\0'), 'it holds a NUL character');

/** A whole number in decimal digits, given once. */
export function wholeNumber(min: number, max: number) {
  const error = `give a whole number from ${min} to ${max}, once`;
  return z
    .string({ error })
    .regex(/^\d{1,9}$/, error)
    .transform(Number)
    .pipe(z.number().min(min, error).max(max, error));
}

/** The end of another page. */
export const cursorOf = (atMost: number) =>
  z
    .string({ error: 'give it once' })
    .min(1, 'leave it out for the first page')
    .max(atMost);

function isRef(text: string): boolean {
  try {
    parseEntityRef(text, { defaultNamespace: 'default' });
    return true;
  } catch {
    return false;
  }
}

/** The ref of a group or user, with or without its namespace; or one of these words. */
export const refOr = (...words: string[]) =>
  word.refine(text => words.includes(text) || isRef(text), {
    error: `give a ref, such as 'user:default/ann', or ${words
      .map(each => `'${each}'`)
      .join(' or ')}`,
  });
