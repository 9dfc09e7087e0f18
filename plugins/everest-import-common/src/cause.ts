/**
 * Why an import failed or is blocked, for a person to read.
 *
 * @public
 */
export interface ImportCause {
  /** A stable kebab-case word, such as `database-deleted`. */
  code: string;
  /** One line: what happened. */
  title: string;
  /** What Everest or Kubernetes said, as it said it. May be empty. */
  detail: string;
  /** What to do, and who can do it. */
  remedy: string;
}

/**
 * What changed at one place of an importer's spec; values are JSON, cut where they are long.
 *
 * @public
 */
export interface Difference {
  path: string;
  before?: string;
  after?: string;
}

/**
 * One reason for a refusal; stands in `error.causes` of a 4xx reply.
 *
 * @public
 */
export interface RefusalCause {
  /** The request field to blame, such as `engine.replicas` or `source.path`. */
  field: string;
  /** A stable kebab-case word. */
  code: string;
  message: string;
  remedy?: string;
  /** With `importer-changed`: how, as far as it is known. */
  difference?: Difference[];
}
