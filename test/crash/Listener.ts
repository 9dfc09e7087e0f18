import { once } from 'node:events';
import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { Chance } from 'everest-sandbox';

interface Heard {
  payload: { scope: string };
}

/**
 * Hears the notifications of all replicas, as Backstage's own plugin does: those of one scope are merged. Now and then it
 * is slow or fails, so that replicas die between telling and knowing that they told.
 */
export class Listener {
  /** How often each scope was told. */
  readonly heard = new Map<string, number>();
  readonly #chance: Chance;
  /** How often it fails, of 1. */
  faults: number;
  readonly #server = createServer(async (request, response) => {
    const { payload } = (await json(request)) as Heard;
    if (this.#chance.happens(this.faults)) {
      response.writeHead(503).end();
      return;
    }
    this.heard.set(payload.scope, (this.heard.get(payload.scope) ?? 0) + 1);
    await wait(this.#chance.between(0, 300));
    response.end();
  });

  private constructor(chance: Chance, faults: number) {
    this.#chance = chance;
    this.faults = faults;
  }

  /** @param options - `faults`: how often it fails, of 1. */
  static async start(
    chance: Chance,
    { faults = 0.1 }: { faults?: number } = {},
  ): Promise<Listener> {
    const listener = new Listener(chance, faults);
    listener.#server.listen(0, '127.0.0.1');
    await once(listener.#server, 'listening');
    return listener;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Told again because a replica died before it could write down that it had told. */
  get repeats(): number {
    return [...this.heard.values()].reduce((sum, times) => sum + times - 1, 0);
  }

  async stop(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }
}
