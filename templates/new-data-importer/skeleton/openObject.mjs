import { Agent } from 'node:https';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { faultOf } from './answers/faultOf.mjs';
import { otherServiceOf } from './answers/otherService.mjs';
import { Failure } from './failures.mjs';

const CODES = {
  'key-unknown': 'source-denied',
  'secret-wrong': 'source-denied',
  denied: 'source-denied',
  archived: 'source-denied',
  encrypted: 'source-denied',
  'bucket-missing': 'object-missing',
  'object-missing': 'object-missing',
  'name-refused': 'object-missing',
};

/** What each answer means, for people; of others it is said that the object does not come. */
const SENTENCES = {
  'key-unknown': ({ endpoint }) =>
    `The S3 server '${endpoint}' does not know the access key; check the keys`,
  'secret-wrong': () =>
    'The secret key does not belong to the access key; check the keys',
  denied: ({ where }) =>
    `The S3 server refuses these keys to read ${where}; check their policy`,
  archived: ({ where }) => `${where} is archived; restore it in S3 first`,
  encrypted: ({ where }) =>
    `${where} is encrypted with a key that these keys can't use; ask for kms:Decrypt`,
  'bucket-missing': ({ bucket, endpoint }) =>
    `There is no bucket '${bucket}' at '${endpoint}'; check its name, and the endpoint`,
  'object-missing': ({ where }) =>
    `There is no ${where}; choose the dump again`,
  'name-refused': ({ where, endpoint }) =>
    `'${endpoint}' takes no name like that of ${where}; check the path for double slashes and odd signs`,
  'region-wrong': ({ bucket, region }) =>
    `The bucket '${bucket}' lies in another region${
      region ? `: give '${region}'` : '; give the one that it was made in'
    }`,
  'clock-skewed': ({ endpoint }) =>
    `The clocks of '${endpoint}' and of this node differ by too much; have them set`,
  certificate: ({ endpoint, why }) =>
    `The certificate of '${endpoint}' was not accepted: ${why}; check the host name and 'verifyTLS'`,
  'wants-https': ({ endpoint }) => `'${endpoint}' speaks TLS; use https`,
  'wants-http': ({ endpoint }) =>
    `'${endpoint}' does not speak TLS there; use http, or the port on which it does`,
};

function asFailure(error, { key, bucket, endpoint }) {
  const { meaning, why, region } = faultOf(error);
  const where = `'${key}' in the bucket '${bucket}'`;
  const said = { where, bucket, endpoint, why, region };
  return new Failure(
    CODES[meaning] ?? 'source-unreachable',
    SENTENCES[meaning]?.(said) ??
      `The S3 server '${endpoint}' does not send ${where} (${
        why || error.name
      }); check its endpoint`,
  );
}

/** Opens the object that the payload names; nothing comes from AWS_* variables or the node. */
export async function openObject(source) {
  const other = otherServiceOf(source.endpoint);
  if (other) {
    throw new Failure(
      'source-unreachable',
      `The endpoint '${source.endpoint}' ${other.what}. ${other.remedy}`,
    );
  }
  const client = new S3Client({
    endpoint: source.endpoint,
    region: source.region,
    forcePathStyle: source.forcePathStyle,
    credentials: {
      accessKeyId: source.accessKeyId,
      secretAccessKey: source.secretAccessKey,
    },
    requestHandler: new NodeHttpHandler({
      httpsAgent: new Agent({ rejectUnauthorized: source.verifyTls }),
      connectionTimeout: 10_000,
      requestTimeout: 60_000,
      throwOnRequestTimeout: true,
    }),
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  try {
    const answer = await client.send(
      new GetObjectCommand({ Bucket: source.bucket, Key: source.key }),
    );
    return { body: answer.Body, size: answer.ContentLength ?? 0 };
  } catch (error) {
    throw asFailure(error, source);
  }
}
