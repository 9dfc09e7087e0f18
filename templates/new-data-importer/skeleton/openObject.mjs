import { Agent } from 'node:https';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { Failure } from './failures.mjs';

function asFailure(error, { key, bucket }) {
  const status = error.$metadata?.httpStatusCode;
  const where = `'${key}' in the bucket '${bucket}'`;
  if (status === 404)
    return new Failure('object-missing', `There is no ${where}`);
  if (status === 401 || status === 403)
    return new Failure(
      'source-denied',
      `The S3 server refuses these keys to read ${where}`,
    );
  return new Failure(
    'source-unreachable',
    `The S3 server does not send ${where} (${error.code ?? error.name})`,
  );
}

/** Opens the object that the payload names; nothing comes from AWS_* variables or the node. */
export async function openObject(source) {
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
