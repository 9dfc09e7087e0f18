import { S3Fault } from './S3Fault';

const UNKNOWN_CA = 'its CA is not known here';

const CERTIFICATES: Readonly<Record<string, string>> = {
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

const NETWORK: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its name is not known here',
  EAI_AGAIN: 'its name could not be looked up',
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'the connection was cut',
  EPIPE: 'the connection was cut',
  EHOSTUNREACH: 'there is no way to it',
  ENETUNREACH: 'there is no way to it',
};

/** What Node's code says of a connection that did not come about; undefined where it is none of these. */
export function connectionFault(code: string): S3Fault | undefined {
  if (Object.hasOwn(CERTIFICATES, code)) {
    return { meaning: 'certificate', why: CERTIFICATES[code] };
  }
  if (code === 'EPROTO' || code.startsWith('ERR_SSL_')) {
    return {
      meaning: 'wants-http',
      why: 'the server does not speak TLS there',
    };
  }
  if (Object.hasOwn(NETWORK, code)) {
    return { meaning: 'unreachable', why: NETWORK[code] };
  }
  return code === 'ETIMEDOUT' ? { meaning: 'time-out', why: '' } : undefined;
}
