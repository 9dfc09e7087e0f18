/** Each kind of failure with its exit code, the same as those of Everest Import's own importers. */
export const EXIT_CODES = {
  internal: 1,
  'request-invalid': 10,
  'source-unreachable': 20,
  'source-denied': 21,
  'object-missing': 22,
  'dump-dangerous': 40,
  'target-unreachable': 60,
  'target-denied': 61,
  'import-failed': 62,
  stopped: 143,
};

/** What ends an import: a sentence for people, and its code. */
export class Failure extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
    this.exitCode = EXIT_CODES[code];
  }
}

const secrets = [];

/** Hides these from now on. */
export const hide = (...values) => secrets.push(...values.filter(Boolean));

const clean = text =>
  secrets.reduce((cleaned, secret) => cleaned.replaceAll(secret, '***'), text);

/** A sentence for people, or an object for programs: one line each. */
export function say(what) {
  const line = typeof what === 'string' ? what : JSON.stringify(what);
  process.stdout.write(`${clean(line)}\n`);
}

/** Says what went wrong, and ends. */
export function end(error) {
  const { code, exitCode, message } =
    error instanceof Failure
      ? error
      : new Failure('internal', `The importer failed: ${error.message}`);
  say(message);
  say({ everestImport: 'failure', code, exitCode, message });
  process.exit(exitCode);
}
