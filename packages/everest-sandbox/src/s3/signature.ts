import { IncomingMessage } from 'node:http';
import { Sha256 } from '@aws-crypto/sha256-js';
import { HttpRequest } from '@smithy/protocol-http';
import { SignatureV4 } from '@smithy/signature-v4';
import {
  SANDBOX_ACCESS_KEY_ID,
  SANDBOX_REGION,
  SANDBOX_SECRET_ACCESS_KEY,
} from './keys';

const HEADER =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/\d{8}\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/;
/** Of S3, where the signature is for another region. */
export const MALFORMED = 'AuthorizationHeaderMalformed';
const SKEW = 15 * 60_000;

/** The S3 error code for a request whose signature is not ours. */
export async function signatureFault({
  method,
  headers: given,
  url = '',
}: IncomingMessage) {
  const [, accessKeyId, region, signed, signature] =
    HEADER.exec(given.authorization ?? '') ?? [];
  if (!signature) return 'AccessDenied';
  if (accessKeyId !== SANDBOX_ACCESS_KEY_ID) return 'InvalidAccessKeyId';
  if (region !== SANDBOX_REGION) return MALFORMED;
  const stamp = String(given['x-amz-date']);
  const signingDate = new Date(
    stamp.replace(/^(....)(..)(..T..)(..)(.*)$/, '$1-$2-$3:$4:$5'),
  );
  const age = Math.abs(Date.now() - signingDate.getTime());
  if (!(age < SKEW)) return 'RequestTimeTooSkewed';
  const { searchParams } = new URL(url, 'http://s3');
  const names = signed.split(';');
  const headers = names.map(name => [name, String(given[name] ?? '')]);
  const keys = [...new Set(searchParams.keys())];
  const again = new HttpRequest({
    method,
    path: url.split('?')[0],
    query: Object.fromEntries(keys.map(key => [key, searchParams.getAll(key)])),
    headers: Object.fromEntries(headers),
  });
  const secretAccessKey = SANDBOX_SECRET_ACCESS_KEY;
  const credentials = { accessKeyId, secretAccessKey };
  const scope = { service: 's3', region, sha256: Sha256 };
  const signer = new SignatureV4({
    ...scope,
    uriEscapePath: false,
    credentials,
  });
  const options = { signingDate, signableHeaders: new Set(names) };
  const { authorization } = (await signer.sign(again, options)).headers;
  const same = authorization.endsWith(`Signature=${signature}`);
  return same ? undefined : 'SignatureDoesNotMatch';
}
