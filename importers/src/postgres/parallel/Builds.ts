import { Statement } from '../../sql/Lexer';
import { Clients } from '../../tools/Clients';
import { Build, goTogether } from './Build';
import { giveSql } from './giveSql';
import { ImportWork } from './ImportWork';

/** So many are held, the smallest of which may wait for the largest. */
const MOST_HELD = 1_000;

interface Held extends Build {
  /** It, and what only says more of it. */
  statements: { work: ImportWork; sql: string[] }[];
}

/** Indexes and constraints that wait to be built side by side: those of the largest tables first. */
export class Builds {
  readonly #clients: Clients;
  readonly #sizeOf: (table: string) => number;
  #held: Held[] = [];

  /** @param sizeOf - of a table's rows, in bytes */
  constructor(clients: Clients, sizeOf: (table: string) => number) {
    this.#clients = clients;
    this.#sizeOf = sizeOf;
  }

  /** The one that came last. */
  get last(): Build | undefined {
    return this.#held.at(-1);
  }

  /** @throws Failure */
  async add(build: Build, statement: Statement, sql: string[]) {
    const isNext = this.last && this.last.phase !== build.phase;
    if (isNext || this.#held.length >= MOST_HELD) await this.run();
    this.#held.push({ ...build, statements: [] });
    this.addToLast(statement, sql);
  }

  /** What only says more of the last one, and may hold its table alone. */
  addToLast(statement: Statement, sql: string[]) {
    const last = this.#held.at(-1)!;
    if (last.statements.length > 0)
      last.locks = last.locks.map((lock, at) =>
        at === 0 ? { ...lock, alone: true } : lock,
      );
    last.statements.push({ work: new ImportWork(statement), sql });
  }

  /** Builds all, and waits for it. @throws Failure */
  async run() {
    if (this.#held.length === 0) return;
    const waiting = this.#held.sort((one, other) => this.#compare(one, other));
    this.#held = [];
    const running = new Set<Held>();
    const next = () => {
      for (const each of running) if (this.#isDone(each)) running.delete(each);
      return waiting.findIndex(build =>
        [...running].every(other => goTogether(build, other)),
      );
    };
    while (waiting.length > 0) {
      await this.#clients.until(() => next() >= 0);
      const [build] = waiting.splice(next(), 1);
      await this.#begin(build);
      running.add(build);
    }
    await this.#clients.drained();
  }

  #isDone({ statements }: Held): boolean {
    return this.#clients.isDone(statements.at(-1)!.work);
  }

  #compare(one: Held, other: Held): number {
    const [size, another] = [one, other].map(({ locks }) =>
      this.#sizeOf(locks[0].table),
    );
    return another - size;
  }

  async #begin({ statements }: Held) {
    const [first, ...others] = statements;
    await this.#clients.begin(first.work, 1);
    await giveSql(this.#clients, first.sql);
    for (const { work, sql } of others) {
      this.#clients.beginBehind(work);
      await giveSql(this.#clients, sql);
    }
    this.#clients.end();
  }
}
