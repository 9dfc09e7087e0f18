import { setTimeout as sleep } from 'node:timers/promises';
import { BackupNote } from '@everest-import/backstage-plugin-everest-import-common';
import { saidAs } from '../../words/said';
import { quoted } from '../kinds/reading/claims';
import { ProbeError } from '../ProbeError';
import { FolderPage, ListHow } from '../s3/listPage';
import { OpenBucket } from './openBucket';
import { RequestBudget } from './RequestBudget';

/** Of S3, for one search. */
const MOST_REQUESTS = 60;
/** Milliseconds before a server that was too busy is asked once more. */
const BUSY = 500;

/** What is noted of a folder that could not be listed. */
export function leftOut(prefix: string, { failure }: ProbeError): BackupNote {
  const { code, message, values, remedy } = failure;
  const folder = quoted(prefix);
  if (code === 's3-no-right') {
    return {
      code,
      ...(prefix
        ? saidAs('folder')`These keys may not list the folder ${{
            folder,
          }}, so that nothing was looked for there.`
        : saidAs(
            'all',
          )`These keys may not list all of the bucket, so that nothing was looked for there.`),
      remedy:
        'If backups lie there, ask whoever gave you the keys for s3:ListBucket on it.',
    };
  }
  return {
    code,
    message: `Not all of the ${
      prefix ? `folder ${folder}` : 'bucket'
    } was seen: ${message}`,
    values: { ...values, notAllOf: prefix ? folder : '' },
    remedy,
  };
}

/**
 * The lists of one search. So many requests are bound to meet a folder that these keys may not list, or a server that
 * is busy: only the first has to go well, and of others it is noted that they did not.
 */
export class SearchLists {
  readonly budget = new RequestBudget(MOST_REQUESTS);
  /** Whether something was left out. */
  isPartial = false;
  readonly #bucket: OpenBucket;
  readonly #notes = new Map<string, BackupNote>();
  #hasListed = false;

  constructor(bucket: OpenBucket) {
    this.#bucket = bucket;
  }

  /** What was left out and why, one of a kind. */
  get notes(): BackupNote[] {
    return [...this.#notes.values()];
  }

  /**
   * One page; undefined where it could not be listed, or no request is left.
   *
   * @throws ProbeError where it is the first
   */
  async list(prefix: string, how: ListHow): Promise<FolderPage | undefined> {
    if (!this.budget.spend()) {
      this.isPartial = true;
      return undefined;
    }
    try {
      const page = await this.#ask(prefix, how);
      this.#hasListed = true;
      return page;
    } catch (error) {
      this.#leaveOut(prefix, error);
      return undefined;
    }
  }

  /** As {@link OpenBucket.giveWay}; says whether the search may go on. */
  async giveWay(prefix: string): Promise<boolean> {
    try {
      await this.#bucket.giveWay();
      return true;
    } catch (error) {
      this.#leaveOut(prefix, error);
      return false;
    }
  }

  async #ask(prefix: string, how: ListHow): Promise<FolderPage> {
    try {
      return await this.#bucket.list(prefix, how);
    } catch (error) {
      const isBusy = error instanceof ProbeError && error.isBusy;
      if (!isBusy || !this.budget.spend()) {
        throw error;
      }
      await sleep(BUSY);
      return this.#bucket.list(prefix, how);
    }
  }

  #leaveOut(prefix: string, error: unknown): void {
    if (!(error instanceof ProbeError) || !this.#hasListed) {
      throw error;
    }
    this.isPartial = true;
    const note = leftOut(prefix, error);
    if (!this.#notes.has(note.code)) {
      this.#notes.set(note.code, note);
    }
  }
}
