import {
  CERTIFICATE_REASONS as CERTIFICATE,
  CONNECTION_REASONS as CONNECTION,
} from './reasons';
import { S3Fault } from './S3Fault';
import { tlsFault } from './tlsFault';

const UNKNOWN_CA = CERTIFICATE['ca-unknown'];

const CERTIFICATES: Readonly<Record<string, string>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: CERTIFICATE['self-signed'],
  SELF_SIGNED_CERT_IN_CHAIN: UNKNOWN_CA,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNKNOWN_CA,
  UNABLE_TO_GET_ISSUER_CERT: UNKNOWN_CA,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNKNOWN_CA,
  CERT_HAS_EXPIRED: CERTIFICATE.expired,
  CERT_NOT_YET_VALID: CERTIFICATE['not-yet-valid'],
  CERT_REVOKED: CERTIFICATE.revoked,
  ERR_TLS_CERT_ALTNAME_INVALID: CERTIFICATE['other-host'],
};

const CUT = CONNECTION.cut;
const NO_WAY = CONNECTION['no-way'];

const NETWORK: Readonly<Record<string, string>> = {
  ENOTFOUND: CONNECTION['name-unknown'],
  EAI_AGAIN: CONNECTION['name-not-looked-up'],
  ECONNREFUSED: CONNECTION['nothing-listens'],
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
export function connectionFault(
  code: string,
  message: string,
): S3Fault | undefined {
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
