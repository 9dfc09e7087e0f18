import { tlsFault } from './tlsFault.mjs';

const UNKNOWN_CA = 'its CA is not known here';

const CERTIFICATES = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'it is signed by nobody but itself',
  SELF_SIGNED_CERT_IN_CHAIN: UNKNOWN_CA,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNKNOWN_CA,
  UNABLE_TO_GET_ISSUER_CERT: UNKNOWN_CA,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNKNOWN_CA,
  CERT_HAS_EXPIRED: 'it has expired',
  CERT_NOT_YET_VALID: 'it is not valid yet',
  CERT_REVOKED: 'it was revoked',
  ERR_TLS_CERT_ALTNAME_INVALID: 'it is for another host name',
};

const CUT = 'the connection was cut';
const NO_WAY = 'there is no way to it';

const NETWORK = {
  ENOTFOUND: 'its name is not known here',
  EAI_AGAIN: 'its name could not be looked up',
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: CUT,
  ECONNABORTED: CUT,
  ENETRESET: CUT,
  EPIPE: CUT,
  // Of an answer that ended before its end
  ERR_STREAM_PREMATURE_CLOSE: CUT,
  EHOSTUNREACH: NO_WAY,
  EHOSTDOWN: NO_WAY,
  ENETUNREACH: NO_WAY,
  ENETDOWN: NO_WAY,
};

/** Of a time-out: nobody was there who could have answered. */
export const NO_CONNECTION = 'no connection came about';

const TIME_OUTS = new Set(['ETIMEDOUT', 'ERR_SOCKET_CONNECTION_TIMEOUT']);

/**
 * What Node's code says of a connection that did not come about, or broke; undefined where it is none of these.
 *
 * @param message - of the same error
 */
export function connectionFault(code, message) {
  if (Object.hasOwn(CERTIFICATES, code)) {
    return { meaning: 'certificate', why: CERTIFICATES[code] };
  }
  if (Object.hasOwn(NETWORK, code)) {
    return { meaning: 'unreachable', why: NETWORK[code] };
  }
  return TIME_OUTS.has(code)
    ? { meaning: 'time-out', why: '' }
    : tlsFault(code, message);
}
