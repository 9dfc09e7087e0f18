import { JsonValue } from '@backstage/types';
import { jsonLimitExceeded } from '../request/jsonLimits';

const LIMITS = { depth: 12, nodes: 250, names: 200 };
/** For all of a schema: what an importer's author writes is compiled for each request. */
const BUDGET = { names: 2_000, patternSteps: 20_000, length: 50_000 };
const VALUE = { depth: 12, nodes: 250, bytes: 8 * 1024 };

/** Thrown inside only: the schema is larger than anything we look at. */
export class TooLargeError extends Error {}

/** What one schema may still take. */
export class SchemaBudget {
  #nodes = LIMITS.nodes;
  #left = { ...BUDGET };

  /** How much one value may have to be held against. */
  get weight(): number {
    return LIMITS.nodes - this.#nodes + BUDGET.names - this.#left.names;
  }

  takeNode(depth: number): void {
    this.#nodes -= 1;
    if (depth > LIMITS.depth || this.#nodes < 0) {
      throw new TooLargeError();
    }
  }

  take(what: keyof typeof BUDGET, amount: number): boolean {
    if (amount > this.#left[what]) {
      return false;
    }
    this.#left[what] -= amount;
    return true;
  }

  /** Lists of words, and values, as far as they are of a size that a person would write. */
  takes(value: JsonValue): boolean {
    const names = Array.isArray(value) ? value.length : 1;
    return (
      names <= LIMITS.names &&
      !jsonLimitExceeded(value, VALUE) &&
      this.take('names', names) &&
      this.take('length', JSON.stringify(value).length)
    );
  }
}
