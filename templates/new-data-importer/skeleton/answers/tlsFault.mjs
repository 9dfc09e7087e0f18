/** What OpenSSL says where an answer is no TLS at all. */
const NO_TLS =
  /WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTPS?_(?:PROXY_)?REQUEST/;

/** What it says of servers that speak TLS, and with which no connection came about or lasted. */
const FAULTS = [
  [
    /PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL|NO_PROTOCOLS_AVAILABLE|VERSION_TOO_(?:LOW|HIGH)/,
    'it takes no version of TLS that is spoken here',
  ],
  [
    /HANDSHAKE_FAILURE|INSUFFICIENT_SECURITY|NO_SHARED|NO_SUITABLE|TOO_SMALL|WRONG_SIGNATURE_TYPE/,
    'it takes no way to encrypt that is known here',
  ],
  [
    /CERTIFICATE_REQUIRED|ALERT_(?:BAD|NO|UNKNOWN|UNSUPPORTED)_CERTIFICATE|ALERT_CERTIFICATE|ALERT_UNKNOWN_CA/,
    'it wants a certificate of whoever connects',
  ],
  [/UNRECOGNIZED_NAME/, 'it has no certificate for this host name'],
];

/**
 * What an error of TLS means; undefined for one of something else. Only where the answer was no TLS is anybody told to
 * do without it.
 *
 * @param message - names the fault where the code is no more than `EPROTO`, which is what a socket says
 */
export function tlsFault(code, message) {
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
    : { meaning: 'unreachable', why: 'the encrypted connection to it broke' };
}
