import { InputError } from '@backstage/errors';
import express from 'express';
import { withCauses } from '../errors';

/** A request's body holds an importer's config and keys; nothing honest is larger. */
const LIMIT = '256kb';

/** Texts for what a body may be refused for before anybody looks at it, by status. */
const TEXTS: Record<number, string> = {
  413: `The body is larger than ${LIMIT}. Send less.`,
  415: 'The body is in an encoding that is not understood. Send JSON in UTF-8.',
};
const MALFORMED = 'The body is not JSON. Send one JSON object.';

/** The parser's own error quotes the body, and has all of it as a property that would be sent back: there are keys in it. */
function withoutBody(error: { status?: unknown }): Error {
  const status = Number(error.status);
  const message = TEXTS[status] ?? MALFORMED;
  const refused = withCauses(new InputError(message), [
    { field: 'request', code: 'malformed', message },
  ]);
  return TEXTS[status]
    ? Object.assign(refused, { statusCode: status })
    : refused;
}

/** Parses bodies as JSON; what can't be parsed is refused without a word of it. */
export function readJson(): express.RequestHandler {
  const parse = express.json({ limit: LIMIT });
  return (request, response, next) =>
    parse(request, response, (error?: unknown) =>
      next(error && withoutBody(error)),
    );
}
