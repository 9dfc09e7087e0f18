import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { EventsService } from '@backstage/plugin-events-node';
import {
  ChangedEvent,
  CHANGED_TOPIC,
} from '@everest-import/backstage-plugin-everest-import-common';

export interface AnnouncerOptions {
  events: EventsService;
  logger: LoggerService;
  /** 250 */
  gatherMs?: number;
}

/**
 * Tells other plugins that a cluster's importers changed, gathered. They have no row, so nothing of it goes through the
 * outbox: each replica says what its own watch showed, and the catalog also asks from time to time.
 */
export class Announcer {
  readonly #options: Required<AnnouncerOptions>;
  #clusters = new Set<string>();
  #timer?: NodeJS.Timeout;

  constructor(options: AnnouncerOptions) {
    this.#options = { gatherMs: 250, ...options };
  }

  importersChanged(cluster: string) {
    this.#clusters.add(cluster);
    this.#timer ??= setTimeout(() => this.#flush(), this.#options.gatherMs);
  }

  stop() {
    clearTimeout(this.#timer);
  }

  async #flush() {
    const { events, logger } = this.#options;
    this.#timer = undefined;
    const clusters = [...this.#clusters];
    this.#clusters = new Set();
    try {
      await Promise.all(
        clusters.map(cluster => {
          const eventPayload: ChangedEvent = { cluster };
          return events.publish({ topic: CHANGED_TOPIC, eventPayload });
        }),
      );
    } catch (error) {
      logger.debug(
        `A change of importers could not be announced: ${
          toError(error).message
        }`,
      );
    }
  }
}
