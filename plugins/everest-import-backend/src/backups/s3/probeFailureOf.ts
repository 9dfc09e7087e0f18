import { BackupLocation } from '../BackupLocation';
import { ProbeFailure, ProbeFailureCode } from '../BackupProbe';
import { said, saidAs } from '../../words/said';
import { faultOf } from './answers/faultOf';
import { reasonOf } from './answers/reasons';
import { S3Meaning } from './answers/S3Fault';

type Words = Omit<ProbeFailure, 'code'>;
type Place = Pick<BackupLocation, 'endpoint' | 'bucket' | 'region'>;

const ASK_KEYS = 'Ask whoever gave you the keys';

/** As `said`, by which of the known reasons it is. */
function because(why: string) {
  const reason = reasonOf(why);
  return reason ? saidAs(reason) : said;
}

/** Each code's own sentence; no key, no header and nothing that S3 said goes into one. */
const WORDS: Record<ProbeFailureCode, (place: Place, why: string) => Words> = {
  's3-key-unknown': ({ endpoint }) => ({
    field: 's3Credentials.accessKeyId',
    ...said`'${{ endpoint }}' does not know this access key.`,
    remedy: `Check the access key for missing signs, and that it belongs to this service. ${ASK_KEYS} whether it still exists.`,
  }),
  's3-secret-wrong': () => ({
    field: 's3Credentials.secretAccessKey',
    message: 'The secret key does not belong to the access key.',
    remedy: `Copy the secret key again, whole and without blanks. ${ASK_KEYS} for a new pair where it is lost.`,
  }),
  's3-no-right': ({ bucket }) => ({
    field: 's3Credentials',
    ...said`These keys may not list or read the bucket '${{ bucket }}'.`,
    remedy: `${ASK_KEYS} for s3:ListBucket and s3:GetObject on it. A bucket whose reader pays (Requester Pays) can't be read from here.`,
  }),
  's3-read-denied': ({ bucket }, key) => ({
    field: 's3Credentials',
    ...said`These keys may list the bucket '${{
      bucket,
    }}', and may not read '${{ key }}' in it.`,
    remedy: `${ASK_KEYS} for s3:GetObject on it, and for kms:Decrypt where it is encrypted with a key of KMS.`,
  }),
  's3-bucket-missing': ({ bucket, endpoint }) => ({
    field: 'source.bucket',
    ...said`There is no bucket '${{ bucket }}' at '${{ endpoint }}'.`,
    remedy: 'Check the name, and that this is the service that it lies in.',
  }),
  's3-region-wrong': ({ bucket, region }, right) => {
    const words = (right ? saidAs('told') : said)`The bucket '${{
      bucket,
    }}' does not lie in the region '${{ region }}'.`;
    return {
      field: 'source.region',
      ...words,
      values: { ...words.values, ...(right && { right }) },
      remedy: right
        ? `The service says that it is '${right}': give that, and the endpoint of that region.`
        : 'Give the region that the bucket was made in, and the endpoint of that region.',
    };
  },
  's3-clock-skewed': ({ endpoint }) => ({
    field: 'source.endpoint',
    ...said`The clocks of this portal and of '${{
      endpoint,
    }}' differ by too much.`,
    remedy: 'Ask the platform team to set the clocks.',
  }),
  's3-tls': ({ endpoint }, why) => ({
    field: 'source.endpoint',
    ...because(why)`The certificate of '${{ endpoint }}' was not accepted: ${{
      why,
    }}.`,
    remedy:
      'Check the host name. For a CA of your own, ask the platform team to configure the source with its caFile. The importer knows no such CA: it needs verifyTLS to be off, or a certificate that everybody accepts.',
  }),
  's3-wants-https': ({ endpoint }) => {
    const other = endpoint.replace(/^http:/, 'https:');
    return {
      field: 'source.endpoint',
      message: `'${endpoint}' speaks TLS, and the endpoint begins with http.`,
      values: { endpoint, other },
      remedy: `Use '${other}'.`,
    };
  },
  's3-wants-http': ({ endpoint }) => {
    const other = endpoint.replace(/^https:/, 'http:');
    return {
      field: 'source.endpoint',
      message: `'${endpoint}' does not speak TLS there, and the endpoint begins with https.`,
      values: { endpoint, other },
      remedy: `Use the port on which it does, or '${other}' where the platform team allows http for it.`,
    };
  },
  's3-archived': ({ bucket }, archive) => ({
    field: 'source.path',
    ...(archive
      ? saidAs('class')`What lies there in the bucket '${{
          bucket,
        }}' is in the archive '${{
          archive,
        }}', from which nothing can be read at once.`
      : said`What lies there in the bucket '${{
          bucket,
        }}' is in an archive, from which nothing can be read at once.`),
    remedy:
      'Restore it in S3 first, or copy it to the standard class. Where it is being restored, wait until that has ended.',
  }),
  's3-encrypted': ({ bucket }) => ({
    field: 'source.path',
    ...said`What lies there in the bucket '${{
      bucket,
    }}' is encrypted with a key that these S3 keys can't use.`,
    remedy:
      'Ask for kms:Decrypt on the key of KMS. An object with a key of its own (SSE-C) can not be imported: copy it without one.',
  }),
  's3-name-refused': ({ endpoint }) => ({
    field: 'source.path',
    ...said`'${{
      endpoint,
    }}' takes no such name: it is too long, or has signs or empty folders that this service refuses.`,
    remedy: 'Check the path for double slashes and odd signs.',
  }),
  's3-timeout': ({ endpoint }) => ({
    field: 'source.endpoint',
    ...said`'${{ endpoint }}' did not answer in time.`,
    remedy:
      'Try again. If it stays so, ask the platform team whether the portal can reach it.',
  }),
  's3-unreachable': ({ endpoint }, why) => ({
    field: 'source.endpoint',
    ...because(why)`'${{ endpoint }}' can't be reached from the portal: ${{
      why,
    }}.`,
    remedy:
      'Check the endpoint. If it is right, ask the platform team whether the portal may reach it.',
  }),
  's3-busy': ({ endpoint }) => ({
    field: 'source.endpoint',
    ...said`'${{ endpoint }}' is too busy now to answer.`,
    remedy:
      'Try again in a minute. If it stays so, ask whoever runs it; a path that is given by hand needs fewer answers than a look around.',
  }),
  's3-redirect': ({ endpoint }) => ({
    field: 'source.endpoint',
    ...said`'${{
      endpoint,
    }}' sends on to another address, which is not followed.`,
    remedy: 'Give the endpoint of the region that the bucket lies in.',
  }),
  's3-answer-malformed': ({ endpoint }, why) => ({
    field: 'source.endpoint',
    ...said`What '${{ endpoint }}' answers is not S3: ${{ why }}.`,
    remedy:
      'Check the endpoint: it has to be that of the S3 service, not of its console or of a proxy.',
  }),
  's3-too-many-failures': (_, until) => ({
    field: 's3Credentials',
    ...said`Ten of your looks into buckets failed within five minutes, or have no end yet. You can look again at '${{
      until,
    }}'.`,
    remedy: 'Wait until then, and check the keys before you try again.',
  }),
  's3-refused': ({ endpoint }) => ({
    field: 'source.endpoint',
    ...said`'${{
      endpoint,
    }}' leads to an address that the portal must not connect to.`,
    remedy:
      'Use another endpoint, or ask the platform team to allow private addresses for it.',
  }),
};

export const PROBE_FAILURES = Object.keys(WORDS) as ProbeFailureCode[];

const CODES: Record<S3Meaning, ProbeFailureCode> = {
  'key-unknown': 's3-key-unknown',
  'secret-wrong': 's3-secret-wrong',
  denied: 's3-no-right',
  'bucket-missing': 's3-bucket-missing',
  'object-missing': 's3-answer-malformed',
  'region-wrong': 's3-region-wrong',
  'clock-skewed': 's3-clock-skewed',
  certificate: 's3-tls',
  'wants-https': 's3-wants-https',
  'wants-http': 's3-wants-http',
  'time-out': 's3-timeout',
  unreachable: 's3-unreachable',
  'tls-refused': 's3-unreachable',
  busy: 's3-busy',
  redirect: 's3-redirect',
  replaced: 's3-answer-malformed',
  archived: 's3-archived',
  encrypted: 's3-encrypted',
  'name-refused': 's3-name-refused',
  'range-refused': 's3-answer-malformed',
  'address-refused': 's3-refused',
  malformed: 's3-answer-malformed',
};

/** What is said of a meaning that an answer to a look never has. */
const WHY: Partial<Record<S3Meaning, string>> = {
  'object-missing': 'it answered with status 404',
  replaced: 'it answered with status 412',
  'range-refused': 'it answered with status 416',
};

/** Why S3 did not show what was asked for, in words for the person who asked. */
export function probeFailureOf(error: unknown, place: Place): ProbeFailure {
  const { meaning, why, region, archive } = faultOf(error);
  const code = CODES[meaning];
  const seen = region ?? archive ?? (why || WHY[meaning] || '');
  return { code, ...WORDS[code](place, seen) };
}

/** A list did not come in time, on a connection that had come about. */
export function slowListFailure({ endpoint, bucket }: Place): ProbeFailure {
  return {
    code: 's3-timeout',
    field: 'source.path',
    ...saidAs('list')`'${{ endpoint }}' did not list the bucket '${{
      bucket,
    }}' in time.`,
    remedy:
      'Give the path by hand: a file is read without a list. Some services read large files before they list them, such as rclone. If it stays so, ask whoever runs it.',
  };
}

/** A failure without an error behind it. */
export function probeFailure(
  code: ProbeFailureCode,
  place: Place,
  why: string,
): ProbeFailure {
  return { code, ...WORDS[code](place, why) };
}
