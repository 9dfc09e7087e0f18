import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { EventsService } from '@backstage/plugin-events-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import {
  ChangedEvent,
  CHANGED_TOPIC,
  Import,
  IMPORTS_SIGNAL_CHANNEL,
  ImportSignal,
} from '@everest-import/backstage-plugin-everest-import-common';
import { Clock } from '../../time/Clock';

export interface AnnouncerOptions {
  events: EventsService;
  signals: SignalsService;
  clock: Clock;
  logger: LoggerService;
  /** 250: at most four signals a second for each reader. */
  everyMs?: number;
}

/**
 * Tells other plugins and open pages that something changed, gathered. A reader gets one signal for all that changed:
 * the page asks the API for what it shows anyway.
 */
export class Announcer {
  readonly #options: Required<AnnouncerOptions>;
  #imports = new Map<string, Import>();
  #importers = new Set<string>();
  #timer?: NodeJS.Timeout;
  #version = 0;

  constructor(options: AnnouncerOptions) {
    this.#options = { everyMs: 250, ...options };
  }

  importChanged(words: Import) {
    this.#imports.set(words.id, words);
    this.#arm();
  }

  importersChanged(cluster: string) {
    this.#importers.add(cluster);
    this.#arm();
  }

  stop() {
    clearTimeout(this.#timer);
  }

  #arm() {
    this.#timer ??= setTimeout(() => this.#flush(), this.#options.everyMs);
  }

  async #flush() {
    this.#timer = undefined;
    const imports = [...this.#imports.values()];
    const importers = [...this.#importers];
    this.#imports = new Map();
    this.#importers = new Set();
    try {
      await Promise.all([
        ...importers.map(cluster => this.#publish({ cluster })),
        ...imports.map(({ cluster, id }) =>
          this.#publish({ cluster, uid: id }),
        ),
        ...this.#signals(imports),
      ]);
    } catch (error) {
      // Best effort: pages and the catalog also ask from time to time.
      this.#options.logger.debug(
        `A change could not be announced: ${toError(error).message}`,
      );
    }
  }

  #publish(eventPayload: ChangedEvent) {
    return this.#options.events.publish({ topic: CHANGED_TOPIC, eventPayload });
  }

  #signals(imports: Import[]): Promise<void>[] {
    // Grows with each message, also across restarts, so that a page can drop what comes late.
    this.#version = Math.max(this.#version + 1, this.#options.clock());
    const lastFor = new Map<string, string>();
    for (const { id, requestedBy, owner } of imports) {
      for (const reader of [requestedBy, owner]) {
        if (reader) {
          lastFor.set(reader, id);
        }
      }
    }
    return [...lastFor].map(([entityRef, uid]) =>
      this.#options.signals.publish<ImportSignal>({
        recipients: { type: 'user', entityRef },
        channel: IMPORTS_SIGNAL_CHANNEL,
        message: { uid, version: this.#version },
      }),
    );
  }
}
