import { readFileSync } from 'node:fs';
import { Failure } from './failures.mjs';

function text(from, key, field) {
  const value = from?.[key];
  if (typeof value !== 'string' || value === '')
    throw new Failure(
      'request-invalid',
      `The payload's '${field}.${key}' is missing`,
    );
  return value;
}

/** Reads what Everest mounts. Flags that are left out are false. */
export function readRequest(file) {
  let payload;
  try {
    payload = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // The parser's own words would show a part of the file.
    throw new Failure(
      'request-invalid',
      `The payload '${file}' can't be read as JSON`,
    );
  }
  const { source, target, config } = payload;
  const s3 = source?.s3;
  return {
    source: {
      key: text(source, 'path', 'source').replace(/^\//, ''),
      bucket: text(s3, 'bucket', 'source.s3'),
      region: text(s3, 'region', 'source.s3'),
      endpoint: text(s3, 'endpointURL', 'source.s3'),
      verifyTls: s3.verifyTLS === true,
      forcePathStyle: s3.forcePathStyle === true,
      accessKeyId: text(s3, 'accessKeyID', 'source.s3'),
      secretAccessKey: text(s3, 'secretKey', 'source.s3'),
    },
    target: {
      type: text(target, 'type', 'target'),
      host: text(target, 'host', 'target'),
      port: text(target, 'port', 'target'),
      user: text(target, 'user', 'target'),
      password: text(target, 'password', 'target'),
    },
    config: config ?? {},
  };
}
