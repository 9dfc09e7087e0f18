import { createHmac, randomBytes } from 'node:crypto';
import { PreflightLine } from '@everest-import/backstage-plugin-everest-import-common';
import type { Caller } from '../permissions';
import type { ParsedImportRequest } from '../request/ParsedImportRequest';
import { SharedRun } from './SharedRun';
import { UserTurns } from './UserTurns';

/** Of one user. */
const LIMITS = { atOnce: 2, waiting: 20 };

type Asker = Caller & { userEntityRef: string };
type Tell = (line: PreflightLine) => void;

/** Preflights that are under way: who asks for one of them again listens to it, and each user has few at once. */
export class PreflightRuns {
  readonly #runs = new Map<string, SharedRun<PreflightLine>>();
  readonly #turns = new UserTurns(LIMITS);
  /** There are keys in a request: what tells two of them apart is worth nothing to anybody else. */
  readonly #secret = randomBytes(32);

  /**
   * Tells every line, as `work` does.
   *
   * @throws what `work` throws, TooManyRequestsError, or the reason of the signal
   */
  run(
    { caller, request }: { caller: Asker; request: ParsedImportRequest },
    work: (tell: Tell, left: AbortSignal) => Promise<void>,
    onLine: Tell,
    signal: AbortSignal,
  ): Promise<void> {
    const { userEntityRef, actor, ownershipRefs } = caller;
    const key = createHmac('sha256', this.#secret)
      .update(JSON.stringify([userEntityRef, actor, ownershipRefs, request]))
      .digest('base64');
    const same = this.#runs.get(key);
    if (same && !same.wasLeft) {
      return same.listen(onLine, signal);
    }
    const run = new SharedRun<PreflightLine>((tell, left) =>
      this.#turns.take(userEntityRef, left, () => work(tell, left)),
    );
    this.#runs.set(key, run);
    const forget = () => {
      if (this.#runs.get(key) === run) {
        this.#runs.delete(key);
      }
    };
    run.done.then(forget, forget);
    return run.listen(onLine, signal);
  }
}
