/** What happens to a request that a rule matches. */
export type Fault =
  /** The connection ends before the request reaches the server. */
  | { kind: 'drop-before' }
  /** The server did what was asked, and the reply is lost. */
  | { kind: 'drop-after' }
  /** The request is forwarded, but later. */
  | { kind: 'delay'; ms: number }
  /** The proxy answers in the server's place. */
  | { kind: 'answer'; status: 409 | 410 | 429 | 500 }
  /** The reply begins and ends in the middle, after so many bytes. */
  | { kind: 'cut'; afterBytes: number };

export interface Rule {
  method?: string;
  /** Tested against the path with its query. */
  path?: RegExp;
  /** The first matching request that suffers, counted from 1; 1 by default. */
  nth?: number;
  /** How many requests suffer from then on; all by default. */
  times?: number;
  /** Asked for each request that would suffer; always, when left out. */
  chance?: () => boolean;
  fault: Fault;
}

/** Rules with how often each has matched; the first one that is due wins. */
export class Rules {
  #rules: Array<{ rule: Rule; matched: number }> = [];

  /** Returns how to take the rule away again. */
  add(rule: Rule): () => void {
    const entry = { rule, matched: 0 };
    this.#rules.push(entry);
    return () => {
      this.#rules = this.#rules.filter(other => other !== entry);
    };
  }

  clear() {
    this.#rules = [];
  }

  faultOf(method: string, path: string): Fault | undefined {
    for (const entry of this.#rules) {
      const { rule } = entry;
      const matches =
        (!rule.method || rule.method === method) &&
        (!rule.path || rule.path.test(path));
      if (matches) {
        entry.matched += 1;
        const first = rule.nth ?? 1;
        const last = first + (rule.times ?? Infinity) - 1;
        if (
          entry.matched >= first &&
          entry.matched <= last &&
          (rule.chance?.() ?? true)
        ) {
          return rule.fault;
        }
      }
    }
    return undefined;
  }
}
