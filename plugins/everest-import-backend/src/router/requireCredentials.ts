import { HttpAuthService } from '@backstage/backend-plugin-api';
import type { RequestHandler } from 'express';

/**
 * What Backstage does itself before a plugin's routes. A create without right credentials would be refused there, and
 * leave nothing in the audit log: so it is let through to here, and refused in the same way.
 */
export function requireCredentials(deps: {
  httpAuth: HttpAuthService;
}): RequestHandler {
  return (request, _response, next) => {
    deps.httpAuth.credentials(request, { allow: ['user', 'service'] }).then(
      () => next(),
      error => next(error),
    );
  };
}
