import { ResponseError } from '@backstage/errors';

/** What is wrong with the way to the backend, whatever was asked. */
export type Trouble = 'session' | 'away';

/** How browsers word that nothing answered. */
const NO_ANSWER =
  /failed to fetch|load failed|networkerror|network request failed/i;
/** What stands before a server says so of one that is away. */
const GATEWAY = [502, 503, 504];
/** An answer without words of the backend's. */
const WORDLESS = /^Request failed with /;

/** Whether an error says nothing of what was asked, but that the session has ended or nobody answers. */
export function troubleOf(error: Error): Trouble | undefined {
  if (!(error instanceof ResponseError)) {
    return NO_ANSWER.test(error.message) ? 'away' : undefined;
  }
  if (error.statusCode === 401) {
    return 'session';
  }
  const { message } = error.body.error;
  return GATEWAY.includes(error.statusCode) && WORDLESS.test(message)
    ? 'away'
    : undefined;
}
