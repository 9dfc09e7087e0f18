import { CUT } from './cut';
import { withoutSecrets } from './secretRules';

/** As it is, and in a URL. */
const PEM =
  /-----BEGIN(?: |%20|\+)[A-Z0-9 %+]{1,60}-----[\s\S]*?(?:-----END(?: |%20|\+)[A-Z0-9 %+]{1,60}-----|$)/g;

const [ESCAPE, BELL] = [27, 7].map(code => String.fromCharCode(code));
/** A terminal's commands, which are nothing to read. */
const ANSI = new RegExp(
  `${ESCAPE}(?:\\[[0-?]*[ -/]*[@-~]|\\][^${BELL}${ESCAPE}]*(?:${BELL}|${ESCAPE}\\\\)?|.)`,
  'g',
);
/** All that is not to be seen, but blanks and line ends. */
const UNSEEN = /[^\P{C}\n\t]/gu;

/** More of a text is not looked at: what stands there is not shown. */
const LOOKED_AT = 4;

/** What is before an end without a begin is of a block, too. */
const ENDED = /^[\s\S]*-----END [A-Z0-9 ]{1,40}-----/;

/** Several lines without keys and certificates, which have lines of their own. */
export function withoutPem(text: string): string {
  const left = text.replace(PEM, CUT);
  return left.includes('-----END ') ? left.replace(ENDED, CUT) : left;
}

/**
 * A text without keys, passwords, tokens, connection strings, headers that authorize, and PEM blocks; also without what
 * commands a terminal.
 *
 * @param most - characters that are left of it at most; from the begin
 */
export function redact(text: string, most = 1_000): string {
  const looked = text.slice(0, most * LOOKED_AT);
  // What was cut through is no longer known by its end
  const whole =
    looked.length < text.length ? looked.replace(/\S*$/, CUT) : looked;
  const plain = whole.replace(ANSI, '').replace(UNSEEN, '');
  const left = withoutSecrets(withoutPem(plain));
  return left.length > most ? `${left.slice(0, most - 1)}${CUT}` : left;
}

/** The same of what may be no text at all; undefined for nothing. */
export function redacted(value: unknown, most?: number): string | undefined {
  return typeof value === 'string' && value !== ''
    ? redact(value, most)
    : undefined;
}
