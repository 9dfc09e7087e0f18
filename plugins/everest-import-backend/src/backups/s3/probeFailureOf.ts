import { toError } from '@backstage/errors';
import { BackupLocation } from '../BackupLocation';
import { ProbeFailure, ProbeFailureCode } from '../BackupProbe';

interface S3Fault extends Error {
  code?: string;
  Code?: string;
  $metadata?: { httpStatusCode?: number };
}

type Words = Omit<ProbeFailure, 'code'>;
type Place = Pick<BackupLocation, 'endpoint' | 'bucket' | 'region'>;

const ASK_KEYS = 'Ask whoever gave you the keys';

/** Each code's own sentence; no key, no header and nothing that S3 said goes into one. */
const WORDS: Record<ProbeFailureCode, (place: Place, why: string) => Words> = {
  's3-key-unknown': ({ endpoint }) => ({
    field: 's3Credentials.accessKeyId',
    message: `'${endpoint}' does not know this access key.`,
    remedy: `Check the access key for missing signs, and that it belongs to this service. ${ASK_KEYS} whether it still exists.`,
  }),
  's3-secret-wrong': () => ({
    field: 's3Credentials.secretAccessKey',
    message: 'The secret key does not belong to the access key.',
    remedy: `Copy the secret key again, whole and without blanks. ${ASK_KEYS} for a new pair where it is lost.`,
  }),
  's3-no-right': ({ bucket }) => ({
    field: 's3Credentials',
    message: `These keys may not list or read the bucket '${bucket}'.`,
    remedy: `${ASK_KEYS} for s3:ListBucket and s3:GetObject on it.`,
  }),
  's3-bucket-missing': ({ bucket, endpoint }) => ({
    field: 'source.bucket',
    message: `There is no bucket '${bucket}' at '${endpoint}'.`,
    remedy: 'Check the name, and that this is the service that it lies in.',
  }),
  's3-region-wrong': ({ bucket, region }) => ({
    field: 'source.region',
    message: `The bucket '${bucket}' does not lie in the region '${region}'.`,
    remedy:
      'Give the region that the bucket was made in, and the endpoint of that region.',
  }),
  's3-clock-skewed': ({ endpoint }) => ({
    field: 'source.endpoint',
    message: `The clocks of this portal and of '${endpoint}' differ by too much.`,
    remedy: 'Ask the platform team to set the clocks.',
  }),
  's3-tls': ({ endpoint }, why) => ({
    field: 'source.endpoint',
    message: `The certificate of '${endpoint}' was not accepted: ${why}.`,
    remedy:
      'Check the host name. For a CA of your own, ask the platform team to configure the source with its caFile.',
  }),
  's3-timeout': ({ endpoint }) => ({
    field: 'source.endpoint',
    message: `'${endpoint}' did not answer in time.`,
    remedy:
      'Try again. If it stays so, ask the platform team whether the portal can reach it.',
  }),
  's3-unreachable': ({ endpoint }, why) => ({
    field: 'source.endpoint',
    message: `'${endpoint}' can't be reached from the portal: ${why}.`,
    remedy:
      'Check the endpoint. If it is right, ask the platform team whether the portal may reach it.',
  }),
  's3-redirect': ({ endpoint }) => ({
    field: 'source.endpoint',
    message: `'${endpoint}' sends on to another address, which is not followed.`,
    remedy: 'Give the endpoint of the region that the bucket lies in.',
  }),
  's3-answer-malformed': ({ endpoint }, why) => ({
    field: 'source.endpoint',
    message: `What '${endpoint}' answers is not S3: ${why}.`,
    remedy:
      'Check the endpoint: it has to be that of the S3 service, not of its console or of a proxy.',
  }),
  's3-too-many-failures': (_, until) => ({
    field: 's3Credentials',
    message: `Ten of your looks into buckets failed within five minutes, or have no end yet. You can look again at '${until}'.`,
    remedy: 'Wait until then, and check the keys before you try again.',
  }),
  's3-refused': ({ endpoint }) => ({
    field: 'source.endpoint',
    message: `'${endpoint}' leads to an address that the portal must not connect to.`,
    remedy:
      'Use another endpoint, or ask the platform team to allow private addresses for it.',
  }),
};

const S3_CODES: Record<string, ProbeFailureCode> = {
  InvalidAccessKeyId: 's3-key-unknown',
  InvalidToken: 's3-key-unknown',
  ExpiredToken: 's3-key-unknown',
  SignatureDoesNotMatch: 's3-secret-wrong',
  RequestTimeTooSkewed: 's3-clock-skewed',
  AccessDenied: 's3-no-right',
  AllAccessDisabled: 's3-no-right',
  AccountProblem: 's3-no-right',
  NoSuchBucket: 's3-bucket-missing',
  InvalidBucketName: 's3-bucket-missing',
  AuthorizationHeaderMalformed: 's3-region-wrong',
  PermanentRedirect: 's3-region-wrong',
  IllegalLocationConstraintException: 's3-region-wrong',
  TimeoutError: 's3-timeout',
  AbortError: 's3-timeout',
  RequestTimeout: 's3-timeout',
  RedirectedError: 's3-redirect',
  AddressRefusedError: 's3-refused',
  MalformedAnswerError: 's3-answer-malformed',
};

const TLS: Record<string, string> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'it is signed by nobody but itself',
  SELF_SIGNED_CERT_IN_CHAIN: 'its CA is not known here',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its CA is not known here',
  UNABLE_TO_GET_ISSUER_CERT: 'its CA is not known here',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its CA is not known here',
  CERT_HAS_EXPIRED: 'it has expired',
  CERT_NOT_YET_VALID: 'it is not valid yet',
  ERR_TLS_CERT_ALTNAME_INVALID: 'it is for another host name',
  EPROTO: 'the server does not speak TLS there',
};

const NETWORK: Record<string, string> = {
  ENOTFOUND: 'its name is not known here',
  EAI_AGAIN: 'its name could not be looked up',
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'the connection was cut',
  EPIPE: 'the connection was cut',
  EHOSTUNREACH: 'there is no way to it',
  ENETUNREACH: 'there is no way to it',
};

function classify(fault: S3Fault): [ProbeFailureCode, string] {
  const status = fault.$metadata?.httpStatusCode ?? 0;
  const code = fault.code ?? '';
  // The handler calls some of these a time-out
  if (Object.hasOwn(TLS, code) || code.startsWith('ERR_SSL_')) {
    return ['s3-tls', TLS[code] ?? 'the server does not speak TLS there'];
  }
  if (Object.hasOwn(NETWORK, code)) {
    return ['s3-unreachable', NETWORK[code]];
  }
  const known = S3_CODES[fault.name] ?? S3_CODES[fault.Code ?? ''];
  if (known) {
    return [known, known === 's3-answer-malformed' ? fault.message : ''];
  }
  if (code === 'ETIMEDOUT') {
    return ['s3-timeout', ''];
  }
  if (status === 503 || status === 429 || fault.name === 'SlowDown') {
    return ['s3-unreachable', 'it is too busy now'];
  }
  if (status >= 500) {
    return ['s3-unreachable', `it answered with an error (${status})`];
  }
  if (status === 301) {
    return ['s3-region-wrong', ''];
  }
  if (status === 403) {
    return ['s3-no-right', ''];
  }
  return [
    's3-answer-malformed',
    status >= 400
      ? `it answered with status ${status}`
      : 'the answer could not be read',
  ];
}

/** Why S3 did not show what was asked for, in words for the person who asked. */
export function probeFailureOf(error: unknown, place: Place): ProbeFailure {
  const [code, why] = classify(toError(error));
  return { code, ...WORDS[code](place, why) };
}

/** A failure without an error behind it. */
export function probeFailure(
  code: ProbeFailureCode,
  place: Place,
  why: string,
): ProbeFailure {
  return { code, ...WORDS[code](place, why) };
}
