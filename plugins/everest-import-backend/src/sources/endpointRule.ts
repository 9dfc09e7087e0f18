import { RefusalCause } from '@everest-import/backstage-plugin-everest-import-common';
import { otherServiceOf } from '../backups/s3/answers/otherService';
import { literalAddress } from '../backups/s3/publicAddress';
import { AllowedEndpoint } from '../config/ImportRules';
import { isPrivateAddress, parseEndpoint } from './parseEndpoint';
import { said } from '../words/said';

const AWS_S3 =
  /^s3(?:-fips)?(?:[.-](?:dualstack\.)?[a-z]{2}(?:-[a-z]+)+-\d)?\.amazonaws\.com(?:\.cn)?$/;

/** An endpoint that may be used, with what config allows of it; or why not. */
type JudgedEndpoint = AcceptedEndpoint | { cause: RefusalCause };

interface AcceptedEndpoint {
  origin: string;
  entry: AllowedEndpoint;
}

function refuse(
  cause: Pick<RefusalCause, 'code' | 'message' | 'values'>,
): JudgedEndpoint {
  return { cause: { field: 'source.endpoint', ...cause } };
}

function findAllowed(
  url: URL,
  allowed: AllowedEndpoint[] | undefined,
): AllowedEndpoint | undefined {
  if (!allowed) {
    const { hostname } = url;
    return AWS_S3.test(hostname) && !url.port
      ? { host: hostname, allowPrivate: false, allowHttp: false, browse: true }
      : undefined;
  }
  const names = [url.host];
  if (!url.port) {
    names.push(`${url.hostname}:${url.protocol === 'http:' ? 80 : 443}`);
  }
  return allowed.find(entry => names.includes(entry.host));
}

/** The user names a place; the server decides where anything connects. */
export function judgeEndpoint(
  endpoint: string,
  allowed: AllowedEndpoint[] | undefined,
): JudgedEndpoint {
  const url = parseEndpoint(endpoint);
  if (!url) {
    // Not repeated: it may hold a user and a password
    return refuse({
      code: 'endpoint-malformed',
      ...said`The endpoint is not a plain address. Give one such as 'https://s3.eu-central-1.amazonaws.com', without path, user, blanks or a dot at its end, and an IP address in its usual spelling.`,
    });
  }
  const { origin } = url;
  const other = otherServiceOf(origin);
  if (other) {
    // Whoever asks to have it allowed would wait in vain
    return refuse({
      code: 'endpoint-not-s3',
      message: `The endpoint '${origin}' ${other.what}. ${other.remedy}`,
      values: { endpoint: origin, state: other.id },
    });
  }
  const entry = findAllowed(url, allowed);
  if (!entry) {
    return refuse({
      code: 'endpoint-not-allowed',
      ...said`The endpoint '${{
        endpoint: origin,
      }}' is not allowed here. Use an allowed one, or ask the platform team to add it.`,
    });
  }
  if (url.protocol === 'http:' && !entry.allowHttp) {
    return refuse({
      code: 'endpoint-not-https',
      ...said`The endpoint '${{
        endpoint: origin,
      }}' must be reached by https. Begin it with 'https://'.`,
    });
  }
  return isPrivateAddress(url.hostname) && !entry.allowPrivate
    ? refuse({
        code: 'endpoint-private',
        ...said`The endpoint '${{
          endpoint: origin,
        }}' is a private address. Ask the platform team to allow it.`,
      })
    : { origin, entry };
}

/**
 * Without path style the bucket stands before the host, and whoever names it names the address. Some programs do so
 * with a name that has dots, and some do not: what any of them connects to has to be allowed.
 */
export function bucketHostCauses(
  { origin, entry }: AcceptedEndpoint,
  { bucket, forcePathStyle }: { bucket: string; forcePathStyle: boolean },
): RefusalCause[] {
  const url = new URL(origin);
  const isAllowed =
    forcePathStyle ||
    entry.allowVirtualHosted ||
    literalAddress(url) !== undefined ||
    AWS_S3.test(url.hostname);
  return isAllowed
    ? []
    : [
        {
          field: 'source.forcePathStyle',
          code: 'bucket-host-not-allowed',
          ...said`Without path style the bucket '${{
            bucket,
          }}' is looked for at '${{ bucket }}.${{
            host: url.host,
          }}', which is not allowed here. Set 'forcePathStyle' to 'true', or ask the platform team to allow it.`,
        },
      ];
}
