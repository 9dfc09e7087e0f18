import { setTimeout as sleep } from 'node:timers/promises';
import { Failure, FailureCode } from '../failures';
import { faultOf, isClockCorrected } from './answers/faultOf';
import { S3Fault, S3Meaning } from './answers/S3Fault';

/** Where asking again may help. */
const PASSING = new Set<S3Meaning>([
  'time-out',
  'unreachable',
  'busy',
  'clock-skewed',
]);

interface SdkError {
  name?: string;
  message?: string;
  code?: string;
  $metadata?: { httpStatusCode?: number };
}

/** What is asked of a server, in words for people. */
export interface Question {
  /** `'shop.sql' in the bucket 'backups'` */
  what: string;
  bucket: string;
  /** `https://s3.example.com` */
  endpoint: string;
}

type Words = (question: Question, fault: S3Fault) => [FailureCode, string];

const WORDS: Record<S3Meaning, Words> = {
  'key-unknown': ({ endpoint }) => [
    'source-denied',
    `The S3 server '${endpoint}' does not know the access key; check the keys`,
  ],
  'secret-wrong': () => [
    'source-denied',
    'The secret key does not belong to the access key; check the keys',
  ],
  denied: ({ what }) => [
    'source-denied',
    `The S3 server refuses to read ${what} with these keys; check the keys and their policy (s3:GetObject, and kms:Decrypt where it is encrypted), and that its reader does not have to pay (Requester Pays)`,
  ],
  'bucket-missing': ({ bucket, endpoint }) => [
    'object-missing',
    `There is no bucket '${bucket}' at '${endpoint}'; check its name, and the endpoint`,
  ],
  'object-missing': ({ what }) => [
    'object-missing',
    `There is no ${what}; choose the dump again`,
  ],
  'region-wrong': ({ bucket }, { region }) => [
    'source-unreachable',
    region
      ? `The bucket '${bucket}' lies in another region, which the S3 server says is '${region}'; give that`
      : `The bucket '${bucket}' lies in another region; give the one that it was made in`,
  ],
  'clock-skewed': ({ endpoint }) => [
    'source-unreachable',
    `The clocks of '${endpoint}' and of the node that the importer runs on differ by too much; have them set`,
  ],
  certificate: ({ endpoint }, { why }) => [
    'source-unreachable',
    `The certificate of '${endpoint}' was not accepted: ${why}. Check the host name; with a CA of your own, 'verifyTLS' has to be off, as 'caFile' is for the portal alone`,
  ],
  'wants-https': ({ endpoint }) => [
    'source-unreachable',
    `'${endpoint}' speaks TLS; use '${endpoint.replace(/^http:/, 'https:')}'`,
  ],
  'wants-http': ({ endpoint }) => [
    'source-unreachable',
    `'${endpoint}' does not speak TLS there; use '${endpoint.replace(
      /^https:/,
      'http:',
    )}', or the port on which it does`,
  ],
  'tls-refused': ({ endpoint }, { why }) => [
    'source-unreachable',
    `No encrypted connection to '${endpoint}' comes about: ${why}. Have whoever runs it let common clients connect, or use another endpoint`,
  ],
  'time-out': unhelpful,
  unreachable: unhelpful,
  busy: unhelpful,
  redirect: unhelpful,
  replaced: ({ what }) => [
    'source-changed',
    `The ${what} was replaced while it was read; import it again`,
  ],
  archived: ({ what }) => [
    'source-denied',
    `The ${what} is archived; restore it in S3 first, all of it`,
  ],
  encrypted: ({ what }) => [
    'source-denied',
    `The ${what} is encrypted with a key that these S3 keys can't use; ask for kms:Decrypt, or copy it without a key of its own`,
  ],
  'name-refused': ({ what, endpoint }) => [
    'object-missing',
    `'${endpoint}' takes no name like that of ${what}; check the path for double slashes and odd signs`,
  ],
  'range-refused': ({ what }) => [
    'source-changed',
    `The ${what} is shorter than it was; import it again`,
  ],
  'address-refused': unhelpful,
  malformed: unhelpful,
};

function unhelpful(
  { what }: Question,
  { why }: S3Fault,
): [FailureCode, string] {
  return [
    'source-unreachable',
    `The S3 server did not send ${what}${
      why && `: ${why}`
    }; check its endpoint, region and path style`,
  ];
}

/** What an S3 server's answer means. */
export function failureOf(fault: S3Fault, question: Question): Failure {
  return new Failure(...WORDS[fault.meaning](question, fault));
}

export interface RetryRule {
  /** How often in a row it may fail without a byte having come. */
  attempts: number;
  /** Before the first retry; doubles, up to 10 s. */
  firstWaitMs: number;
}

export const RETRY_RULE: RetryRule = { attempts: 8, firstWaitMs: 250 };

/** Counts failures in a row, and waits between them. */
export class Retries {
  readonly #question: Question;
  readonly #rule: RetryRule;
  #failed = 0;

  constructor(question: Question, rule: RetryRule = RETRY_RULE) {
    this.#question = question;
    this.#rule = rule;
  }

  madeProgress() {
    this.#failed = 0;
  }

  /** @throws Failure where it makes no sense to go on. */
  async afterFailure(error: unknown, signal?: AbortSignal) {
    if (error instanceof Failure) throw error;
    const fault = faultOf(error);
    const { code, name, message, $metadata } = error as SdkError;
    // What this importer throws itself has no answer behind it: the connection broke
    const isBroken = !$metadata && !code && fault.meaning === 'malformed';
    if (!PASSING.has(fault.meaning) && !isBroken)
      throw failureOf(fault, this.#question);
    this.#failed += 1;
    const isClock = fault.meaning === 'clock-skewed';
    if (isClock && (this.#failed > 1 || !isClockCorrected(error)))
      throw failureOf(fault, this.#question);
    if (this.#failed >= this.#rule.attempts) {
      const said = $metadata?.httpStatusCode ?? code ?? name ?? message;
      throw new Failure(
        'source-unreachable',
        `The S3 server failed ${this.#failed} times in a row to send ${
          this.#question.what
        } (${said}); try again when it is well`,
      );
    }
    const wait = this.#rule.firstWaitMs * 2 ** (this.#failed - 1);
    await sleep(Math.min(wait, 10_000), undefined, { signal });
  }
}

/** Asks until it is answered, or until that makes no sense. */
export async function withRetries<T>(
  question: Question,
  ask: () => Promise<T>,
): Promise<T> {
  const retries = new Retries(question);
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      await retries.afterFailure(error);
    }
  }
}
