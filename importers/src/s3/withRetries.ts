import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../failures';

interface SdkError {
  name?: string;
  message?: string;
  code?: string;
  $metadata?: { httpStatusCode?: number };
}

/** What an S3 server's answer means, where asking again can't help; undefined where it may. */
function final(error: SdkError, what: string): Failure | undefined {
  const status = error.$metadata?.httpStatusCode;
  if (status === 404)
    return new Failure(
      'object-missing',
      `There is no ${what}; choose the dump again`,
    );
  if (status === 401 || status === 403)
    return new Failure(
      'source-denied',
      `The S3 server refuses to read ${what} with these keys; check the keys and their policy`,
    );
  if (status === 412)
    return new Failure(
      'source-changed',
      `The ${what} was replaced while it was read; import it again`,
    );
  if (
    status &&
    status >= 300 &&
    status < 500 &&
    ![408, 409, 429].includes(status)
  )
    return new Failure(
      'source-unreachable',
      `The S3 server answered ${status} to reading ${what}; check its endpoint, region and path style`,
    );
  return undefined;
}

export interface RetryRule {
  /** How often in a row it may fail without a byte having come. */
  attempts: number;
  /** Before the first retry; doubles, up to 10 s. */
  firstWaitMs: number;
}

export const RETRY_RULE: RetryRule = { attempts: 8, firstWaitMs: 250 };

/** Counts failures in a row, and waits between them. */
export class Retries {
  readonly #what: string;
  readonly #rule: RetryRule;
  #failed = 0;

  constructor(what: string, rule: RetryRule = RETRY_RULE) {
    this.#what = what;
    this.#rule = rule;
  }

  madeProgress() {
    this.#failed = 0;
  }

  /** @throws Failure where it makes no sense to go on. */
  async afterFailure(error: unknown, signal?: AbortSignal) {
    if (error instanceof Failure) throw error;
    const sdkError = error as SdkError;
    const known = final(sdkError, this.#what);
    if (known) throw known;
    this.#failed += 1;
    if (this.#failed >= this.#rule.attempts) {
      const said =
        sdkError.$metadata?.httpStatusCode ?? sdkError.code ?? sdkError.name;
      throw new Failure(
        'source-unreachable',
        `The S3 server failed ${this.#failed} times in a row to send ${
          this.#what
        } (${said}); try again when it is well`,
      );
    }
    const wait = this.#rule.firstWaitMs * 2 ** (this.#failed - 1);
    await sleep(Math.min(wait, 10_000), undefined, { signal });
  }
}

/** Asks until it is answered, or until that makes no sense. */
export async function withRetries<T>(
  what: string,
  ask: () => Promise<T>,
): Promise<T> {
  const retries = new Retries(what);
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      await retries.afterFailure(error);
    }
  }
}
