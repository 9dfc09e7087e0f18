/**
 * Why an import failed, is blocked or alarms, for a person to read.
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

/** The code of a cause that is an alarm, whatever the phase: data that is in use is written over, or about to be. @public */
export const DATA_OVERWRITTEN = 'data-overwritten';

/**
 * Whether an import alarms. One that succeeded keeps its phase, so `Succeeded` alone does not say that all is well.
 *
 * @public
 */
export function isAlarming(item: { cause?: ImportCause }): boolean {
  return item.cause?.code === DATA_OVERWRITTEN;
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
