import { setTimeout as wait } from 'node:timers/promises';
import { Chance } from './Chance';
import { importRequest, USER_TOKEN } from './importRequest';

/** What a request said last. */
export interface Outcome {
  requestId: string;
  name: string;
  status: number;
  importId?: string;
  message?: string;
}

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
    return { status: 0, message: String(error) };
  }
}

/**
 * Asks for one import as a client does: again on any other replica while nobody answers, and some give up after their
 * first try.
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
  for (let tried = 0; tried < tries; tried += 1) {
    const said = await send(chance.oneOf(urls), body);
    outcome = { ...outcome, ...said };
    if ([200, 201].includes(outcome.status)) {
      return outcome;
    }
    await wait(chance.between(200, 1_500));
  }
  return outcome;
}
