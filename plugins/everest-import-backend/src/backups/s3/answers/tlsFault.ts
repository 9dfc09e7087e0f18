import { CONNECTION_REASONS } from './reasons';
import { S3Fault } from './S3Fault';

/** What OpenSSL says where an answer is no TLS at all. */
const NO_TLS =
  /WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTPS?_(?:PROXY_)?REQUEST/;

/** What it says of servers that speak TLS, and with which no connection came about or lasted. */
const FAULTS: readonly [words: RegExp, why: string][] = [
  [
    /PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL|NO_PROTOCOLS_AVAILABLE|VERSION_TOO_(?:LOW|HIGH)/,
    CONNECTION_REASONS['tls-version'],
  ],
  [
    /HANDSHAKE_FAILURE|INSUFFICIENT_SECURITY|NO_SHARED|NO_SUITABLE|TOO_SMALL|WRONG_SIGNATURE_TYPE/,
    CONNECTION_REASONS['tls-cipher'],
  ],
  [
    /CERTIFICATE_REQUIRED|ALERT_(?:BAD|NO|UNKNOWN|UNSUPPORTED)_CERTIFICATE|ALERT_CERTIFICATE|ALERT_UNKNOWN_CA/,
    CONNECTION_REASONS['tls-client-certificate'],
  ],
  [/UNRECOGNIZED_NAME/, CONNECTION_REASONS['tls-host-name']],
];

/**
 * What an error of TLS means; undefined for one of something else. Only where the answer was no TLS is anybody told to
 * do without it.
 *
 * @param message - names the fault where the code is no more than `EPROTO`, which is what a socket says
 */
export function tlsFault(code: string, message: string): S3Fault | undefined {
  if (code !== 'EPROTO' && !code.startsWith('ERR_SSL_')) {
    return undefined;
  }
  // `tlsv1 alert protocol version` there, ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION here
  const said = `${code} ${message}`.toUpperCase().replace(/\W+/g, '_');
  if (NO_TLS.test(said)) {
    return {
      meaning: 'wants-http',
      why: 'the server does not speak TLS there',
    };
  }
  const known = FAULTS.find(([words]) => words.test(said));
  return known
    ? { meaning: 'tls-refused', why: known[1] }
    : { meaning: 'unreachable', why: CONNECTION_REASONS['tls-broke'] };
}
