import { IncomingMessage } from 'node:http';
import { Sha256 } from '@aws-crypto/sha256-js';
import { HttpRequest } from '@smithy/protocol-http';
import { SignatureV4 } from '@smithy/signature-v4';
import { SANDBOX_ACCESS_KEY_ID, SANDBOX_SECRET_ACCESS_KEY } from './keys';

const HEADER =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/\d{8}\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/;
const SKEW = 15 * 60_000;

/** The S3 error code for a request whose signature is not ours. */
export async function signatureFault(
  request: IncomingMessage,
): Promise<string | undefined> {
  const [, keyId, region, signed, signature] =
    HEADER.exec(request.headers.authorization ?? '') ?? [];
  if (!signature) return 'AccessDenied';
  if (keyId !== SANDBOX_ACCESS_KEY_ID) return 'InvalidAccessKeyId';
  const stamp = String(request.headers['x-amz-date']);
  const date = new Date(
    stamp.replace(/^(....)(..)(..T..)(..)(.*)$/, '$1-$2-$3:$4:$5'),
  );
  if (!(Math.abs(Date.now() - date.getTime()) < SKEW))
    return 'RequestTimeTooSkewed';
  const url = new URL(request.url ?? '/', 'http://s3');
  const query: Record<string, string[]> = {};
  url.searchParams.forEach(
    (value, key) => (query[key] = [...(query[key] ?? []), value]),
  );
  const names = signed.split(';');
  const headers = Object.fromEntries(
    names.map(name => [name, String(request.headers[name] ?? '')]),
  );
  const signer = new SignatureV4({
    service: 's3',
    region,
    sha256: Sha256,
    uriEscapePath: false,
    credentials: {
      accessKeyId: keyId,
      secretAccessKey: SANDBOX_SECRET_ACCESS_KEY,
    },
  });
  const again = await signer.sign(
    new HttpRequest({
      method: request.method,
      path: request.url!.split('?')[0],
      query,
      headers,
    }),
    { signingDate: date, signableHeaders: new Set(names) },
  );
  return again.headers.authorization.endsWith(`Signature=${signature}`)
    ? undefined
    : 'SignatureDoesNotMatch';
}
