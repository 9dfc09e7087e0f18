import { ClusterSetup } from '../watch/ClusterView';
import { missingOptionalRights } from './missingRights';
import { NeededRight, OptionalRight } from './neededRights';
import { RightsReview, RightsReviewOptions } from './RightsReview';

/** What the portal may do on a cluster: all that it needs, and what it does without. */
export class ClusterRights {
  readonly #optional: OptionalRight[];
  readonly #review: RightsReview;
  readonly #optionalReview: RightsReview;

  constructor(
    options: Omit<RightsReviewOptions, 'needed'> & {
      /** What it needs now. */
      needed: () => NeededRight[];
      optional: OptionalRight[];
    },
  ) {
    const { needed, optional, ...review } = options;
    this.#optional = optional;
    this.#review = new RightsReview({
      ...review,
      get needed() {
        return needed();
      },
    });
    this.#optionalReview = new RightsReview({
      ...review,
      needed: optional,
      isRefused: () => false,
    });
  }

  run(signal: AbortSignal) {
    this.#review.run(signal);
    if (this.#optional.length > 0) {
      this.#optionalReview.run(signal);
    }
  }

  /** Undefined where the server does not say. */
  lacked() {
    return this.#review.lacked();
  }

  /** Who the portal is to Kubernetes. */
  username(): string | undefined {
    return this.#review.username() ?? this.#optionalReview.username();
  }

  optional(): Pick<ClusterSetup, 'optionalRights'> {
    const optionalRights = missingOptionalRights(
      this.#optional,
      this.#optionalReview.lacked() ?? [],
      this.#optionalReview.username(),
    );
    return optionalRights.length > 0 ? { optionalRights } : {};
  }
}
