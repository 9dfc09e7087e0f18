import {
  PreflightLine,
  PreflightReply,
} from '@everest-import/backstage-plugin-everest-import-common';
import type { Request, Response, Router } from 'express';
import { CreateImportDeps } from '../operations/CreateImportDeps';
import { startPreflight } from '../operations/startPreflight';
import type { Caller } from '../permissions';
import { untilGone } from './untilGone';

const STREAM = 'application/x-ndjson';
const MOST_MS = 60_000;

/** Sends each line at once; the head only with the first, so that a refusal before it keeps its status. */
function streamTo(response: Response): (line: PreflightLine) => void {
  return line => {
    if (!response.headersSent) {
      response.status(200).set({
        'content-type': STREAM,
        // Otherwise the server's compression holds lines back
        'cache-control': 'no-store, no-transform',
      });
      response.flushHeaders();
    }
    response.write(`${JSON.stringify(line)}\n`);
  };
}

function toReply(lines: PreflightLine[]): PreflightReply {
  const backup = lines.find(line => line.type === 'backup')?.backup;
  return {
    checks: lines.flatMap(line => (line.type === 'check' ? [line.check] : [])),
    ...(backup && { backup }),
  };
}

/** `POST /preflight`: every check, as JSON, or line by line as they come for who accepts `application/x-ndjson`. */
export function registerPreflight(
  router: Router,
  deps: CreateImportDeps & {
    readCaller(request: Request): Promise<Caller>;
  },
): void {
  router.post('/preflight', async (request, response) => {
    const call = {
      caller: await deps.readCaller(request),
      body: request.body,
      door: { request },
      signal: untilGone(response, MOST_MS),
    };
    if (request.accepts(['application/json', STREAM]) !== STREAM) {
      const lines: PreflightLine[] = [];
      await startPreflight(call, deps, line => lines.push(line));
      response.json(toReply(lines));
      return;
    }
    try {
      await startPreflight(call, deps, streamTo(response));
      response.end();
    } catch (error) {
      if (!response.headersSent) {
        throw error;
      }
      // A stream that ends without its last line was cut off, and is read as that
      deps.logger.warn(`A preflight broke off: ${error}`);
      response.end();
    }
  });
}
