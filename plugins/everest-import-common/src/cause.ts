/**
 * Who can mend a cause: whoever asked for the import, the team that owns it, those who run the portal and the cluster, or
 * the makers of Everest.
 *
 * @public
 */
export type CauseSolver = 'requester' | 'owner' | 'platform' | 'everest';

/**
 * What a cause rests on, as it stands in Kubernetes or in a log.
 *
 * @public
 */
export interface CauseSign {
  /** A kebab-case word: `log`, `pod`, `event`, `job`, `database`, `restore`, `volume-claim`; a later release may add others. */
  source: string;
  text: string;
}

/**
 * Why an import failed, is blocked, does not get on or alarms, for a person to read.
 *
 * @public
 */
export interface ImportCause {
  /** A stable kebab-case word, such as `database-deleted`; the words of a frontend in another language go by it. */
  code: string;
  /**
   * What of title, meaning and remedy differs from import to import, by its name: `state`, which of the code's texts they
   * are; `then`, what comes once it is mended (`goes-on`, `start-again`, `stops` or `take-source-out`); `minutes` and `more`,
   * of what takes too long. A later release may add others.
   */
  values?: Record<string, string | number>;
  /** One line: what happened. */
  title: string;
  /** What Everest or Kubernetes said, as it said it. May be empty. */
  detail: string;
  /** What to do, and who can do it. */
  remedy: string;
  /** What that means for the import and its data. */
  meaning?: string;
  who?: CauseSolver;
  /** A line for a shell that helps; names are filled in. */
  command?: string;
  /** The import goes on by itself once it is mended. */
  goesOn?: boolean;
  /** The most telling first; at most three. */
  signs?: CauseSign[];
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

/** The code of a cause that is an alarm too: Everest is kept from a database, and nobody takes that back. @public */
export const RECONCILE_PAUSED = 'reconcile-paused';

/**
 * What of an import asks for somebody at once, whatever its phase; the worst first. Of releases that told no `alarms`: the
 * one that its cause is.
 *
 * @public
 */
export function alarmsOf(item: {
  cause?: ImportCause;
  alarms?: ImportCause[];
}): ImportCause[] {
  const { cause, alarms = [] } = item;
  return cause &&
    isAlarming(item) &&
    alarms.every(({ code }) => code !== DATA_OVERWRITTEN)
    ? [cause, ...alarms]
    : alarms;
}

/** Of releases before causes said what they rest on: the importer's own words. */
function isOldWord({ code, signs }: ImportCause): boolean {
  return (
    signs === undefined &&
    code.startsWith('importer-') &&
    code !== 'importer-missing'
  );
}

/**
 * A cause without what stands in the importer's log, for who may see the import and not its log, or may not be known.
 *
 * @public
 */
export function causeWithoutLog(cause: ImportCause): ImportCause {
  const { signs = [] } = cause;
  const left = signs.filter(({ source }) => source !== 'log');
  const restsOnLog = signs[0]?.source === 'log' || isOldWord(cause);
  return {
    ...cause,
    // What it says is the first line that it rests on
    ...(restsOnLog && { detail: '' }),
    ...(cause.signs && { signs: left }),
  };
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
  /** What stands in the message, by its name; `state` is which of the code's messages it is. */
  values?: Record<string, string | number>;
  message: string;
  remedy?: string;
  /** With `importer-changed`: how, as far as it is known. */
  difference?: Difference[];
}
