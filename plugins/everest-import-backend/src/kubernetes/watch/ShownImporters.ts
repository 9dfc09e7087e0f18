import { importerDigest } from '../../everest/digest';
import { isComparable } from '../../everest/importerDifference';
import { DataImporterObject } from '../../everest/objects';

type Spec = NonNullable<DataImporterObject['spec']>;

const MOST_SPECS = 500;

/** Specs that importers had since the start, by digest: what a form was filled in for, once the importer has changed. */
export class ShownImporters {
  readonly #specs = new Map<string, Spec>();

  remember(importers: DataImporterObject[]): void {
    for (const { spec = {} } of importers) {
      const digest = importerDigest(spec);
      if (!this.#specs.has(digest) && isComparable(spec)) {
        this.#specs.set(digest, spec);
      }
    }
    // The oldest go first.
    for (const digest of this.#specs.keys()) {
      if (this.#specs.size <= MOST_SPECS) {
        return;
      }
      this.#specs.delete(digest);
    }
  }

  specOf(digest: string): Spec | undefined {
    return this.#specs.get(digest);
  }
}
