/** Each kind of failure with the exit code that the container ends with. */
export const EXIT_CODES = {
  internal: 1,
  'request-invalid': 10,
  'source-unreachable': 20,
  'source-denied': 21,
  'object-missing': 22,
  'source-changed': 23,
  'format-unknown': 30,
  'dump-damaged': 31,
  'dump-too-new': 32,
  'target-lacks': 33,
  'dump-dangerous': 40,
  'tool-missing': 50,
  'tool-too-old': 51,
  'target-unreachable': 60,
  'target-denied': 61,
  'import-failed': 62,
  'target-not-empty': 63,
  'rows-missing': 70,
  'checksums-differ': 71,
  'no-room': 80,
  stopped: 143,
} as const;

export type FailureCode = keyof typeof EXIT_CODES;

/** What ends an import: a sentence for people, and its code. */
export class Failure extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string) {
    super(message);
    this.name = 'Failure';
    this.code = code;
  }

  get exitCode(): number {
    return EXIT_CODES[this.code];
  }
}

/** What is not a Failure yet, as one. */
export function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new Failure('internal', `The importer failed: ${message}`);
}
