import { toError } from '@backstage/errors';

/** What came out of reading a body, or why it could not be read. */
export type Attempt<T> =
  | { value: T; error?: undefined }
  | { value?: undefined; error: Error };

/** Reads a body without throwing: a malformed one is refused inside the audit event, like anything else. */
export function attempt<T>(read: () => T): Attempt<T> {
  try {
    return { value: read() };
  } catch (error) {
    return { error: toError(error) };
  }
}
