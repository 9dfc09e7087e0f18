import { setTimeout as wait } from 'node:timers/promises';
import { Chance } from 'everest-sandbox';
import { importRequest, USER_TOKEN } from './importRequest';

/** What a request said last. */
export interface Outcome {
  requestId: string;
  name: string;
  status: number;
  importId?: string;
  message?: string;
}

/** A replica that is still starting, however long this machine takes for it. */
const UNHEARD = /ECONNREFUSED|has not started/;
const PATIENCE_MS = 120_000;

async function send(url: string, body: object): Promise<Partial<Outcome>> {
  try {
    const response = await fetch(`${url}/api/everest-import/imports`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${USER_TOKEN}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    });
    const reply = await response.json();
    return {
      status: response.status,
      importId: reply.id,
      message: reply.error?.message,
    };
  } catch (error) {
    const { cause = '' } = error as Error;
    return { status: 0, message: `${error} ${cause}` };
  }
}

/**
 * Asks for one import as a client does: again on any other replica while nobody answers, and some give up after their
 * first try. Only what a replica has heard counts as one.
 */
export async function requestImport(
  urls: string[],
  request: { requestId: string; name: string },
  chance: Chance,
): Promise<Outcome> {
  const { requestId, name } = request;
  const engine = chance.happens(0.3) ? 'mongodb' : 'postgresql';
  const body = importRequest({ requestId, cluster: 'c1', name, engine });
  let outcome: Outcome = { requestId, name, status: 0 };
  const tries = chance.happens(0.15) ? 1 : 6;
  const until = Date.now() + PATIENCE_MS;
  for (let tried = 0; tried < tries && Date.now() < until; ) {
    const said = await send(chance.oneOf(urls), body);
    tried += UNHEARD.test(said.message ?? '') ? 0 : 1;
    outcome = { ...outcome, ...said };
    if ([200, 201].includes(outcome.status)) {
      return outcome;
    }
    await wait(chance.between(200, 1_500));
  }
  return outcome;
}
