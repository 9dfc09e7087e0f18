/** How many requests to S3 are left. */
export class RequestBudget {
  #left: number;

  constructor(requests: number) {
    this.#left = requests;
  }

  /** Whether there was one left. */
  spend(): boolean {
    this.#left -= 1;
    return this.#left >= 0;
  }
}

/** A few of what all have. */
export class SharedBudget extends RequestBudget {
  /** Whether one was asked for that was not left. */
  wasRefused = false;
  readonly #all: RequestBudget[];

  constructor(requests: number, ...all: RequestBudget[]) {
    super(requests);
    this.#all = all;
  }

  spend(): boolean {
    const isLeft = super.spend() && this.#all.every(budget => budget.spend());
    this.wasRefused ||= !isLeft;
    return isLeft;
  }
}
