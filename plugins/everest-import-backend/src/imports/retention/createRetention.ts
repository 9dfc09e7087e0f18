import { LoggerService } from '@backstage/backend-plugin-api';
import { sleep } from '../../time/sleep';
import { ManifestRequests } from '../store/ManifestRequests';
import { HistoryRetention } from './HistoryRetention';
import { RetentionRules } from '../../config/readRetention';

/** Rows that one statement takes, so that nobody waits long for what it locks. */
const BITE = 200;
const PAUSE_MS = 100;
/** A pull request that is merged later makes an import that nobody here asked for. */
const MANIFESTS_WAIT_MS = 90 * 24 * 60 * 60_000;

/** Forgets what config says need not be remembered any longer; meant for a scheduled task of global scope. */
export function createRetention(options: {
  history: HistoryRetention & Pick<ManifestRequests, 'forgetManifestsAfter'>;
  rules: Pick<RetentionRules, 'keep' | 'keepDetails'>;
  logger: LoggerService;
  /** Rows in a statement, and milliseconds between two. */
  bite?: number;
  pauseMs?: number;
}): { run(signal: AbortSignal): Promise<void> } {
  const { history, rules, logger, bite = BITE, pauseMs = PAUSE_MS } = options;

  async function inBites(
    signal: AbortSignal,
    take: (atMost: number) => Promise<number>,
  ): Promise<number> {
    let sum = 0;
    for (let taken = bite; taken >= bite && !signal.aborted; ) {
      taken = await take(bite);
      sum += taken;
      await sleep(pauseMs, signal);
    }
    return sum;
  }

  return {
    async run(signal) {
      const { keep, keepDetails } = rules;
      await inBites(signal, atMost => history.noteOver(atMost));
      const deleted = await inBites(signal, atMost =>
        history.deleteOver(keep, atMost),
      );
      const erased = await inBites(signal, atMost =>
        keepDetails < keep
          ? history.eraseDetails(keepDetails, atMost)
          : Promise.resolve(0),
      );
      await history.deleteLooks();
      await history.forgetManifestsAfter(Math.min(keep, MANIFESTS_WAIT_MS));
      if (deleted + erased > 0) {
        logger.info(
          `${deleted} imports of long ago were deleted from the history, and the details of ${erased} more`,
        );
      }
    },
  };
}
