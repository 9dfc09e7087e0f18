import { KubernetesConnection } from '../kubernetes/connection/KubernetesConnection';
import { Clock } from '../time/Clock';
import { InstalledSchema, readInstalledSchema } from './installedSchema';

/** Milliseconds that a schema is not asked for again; it changes with an upgrade of Everest. */
const KEPT_FOR = 60_000;
/** Milliseconds to read it: whoever asked first may leave, and the others still want it. */
const MOST_MS = 30_000;

interface Kept {
  at: number;
  schema: Promise<InstalledSchema | undefined>;
}

/** What the installed Everests take, read once a minute and cluster, however many ask: each is hundreds of kilobytes. */
export class InstalledSchemas {
  readonly #clock: Clock;
  readonly #kept = new WeakMap<KubernetesConnection, Kept>();

  constructor(options: { clock: Clock }) {
    this.#clock = options.clock;
  }

  /** Undefined where the portal may not read it; asked for again the next time. */
  read(connection: KubernetesConnection): Promise<InstalledSchema | undefined> {
    const known = this.#kept.get(connection);
    const now = this.#clock();
    if (known && now - known.at < KEPT_FOR) {
      return known.schema;
    }
    const schema = readInstalledSchema(
      connection,
      AbortSignal.timeout(MOST_MS),
    );
    const kept = { at: now, schema };
    this.#kept.set(connection, kept);
    const forget = () => {
      if (this.#kept.get(connection) === kept) {
        this.#kept.delete(connection);
      }
    };
    schema.then(read => read ?? forget(), forget);
    return schema;
  }
}
