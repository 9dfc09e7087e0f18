const REGION = '[a-z]{2}(?:-[a-z]+)+-[0-9]';
/** @param begin - may say `REGION` */
const aws = begin =>
  new RegExp(`${begin.replace('REGION', REGION)}[.]amazonaws[.]com(?:[.]cn)?$`);

const NO_S3 = 'which does not speak S3';
const OF_REGION =
  "Give the endpoint of its region, such as 'https://s3.eu-central-1.amazonaws.com'";

/** From the services' documents; none was tried. */
const HOSTS = [
  {
    id: 'azure',
    host: /\.(?:blob|dfs|file)\.(?:core\.(?:windows\.net|usgovcloudapi\.net|chinacloudapi\.cn)|storage\.azure\.net)$/,
    what: `is one of Azure Storage, ${NO_S3}`,
    remedy:
      'Copy the backup to an S3 service, or give the endpoint of a gateway before it that speaks S3.',
  },
  {
    id: 'access-point',
    host: aws('[.]s3-accesspoint(?:-fips)?[.](?:dualstack[.])?REGION'),
    what: 'is that of an S3 access point, which is taken by its alias alone',
    remedy: `${OF_REGION}, and the alias, which ends with '-s3alias', as the bucket.`,
  },
  {
    id: 'access-point-private',
    host: aws('^accesspoint[.]vpce-[a-z0-9-]+[.]s3[.]REGION[.]vpce'),
    what: 'is that of S3 access points, which are taken by their aliases alone',
    remedy:
      "Give the endpoint that begins with 'bucket.' in place of 'accesspoint.', and the alias, which ends with '-s3alias', as the bucket.",
  },
  {
    id: 'access-point-global',
    host: aws('[.](?:accesspoint[.]s3-global|s3-object-lambda[.]REGION)'),
    what: 'is that of an S3 access point for many regions or with a function, which nothing is read from here',
    remedy: `${OF_REGION}, and a bucket behind it.`,
  },
  {
    id: 'website',
    host: aws('[.]s3-website[.-]REGION'),
    what: `is that of a website, ${NO_S3}`,
    remedy: `${OF_REGION}, and the bucket by itself.`,
  },
  {
    id: 'bucket-in-host',
    host: aws('[.]s3(?:[.-](?:dualstack[.])?REGION)?'),
    what: 'has a bucket in it',
    remedy: `${OF_REGION}, and the bucket by itself.`,
  },
  {
    id: 'aws-console',
    host: /(?:^|\.)console\.aws\.amazon\.com$/,
    what: `is the console of AWS, ${NO_S3}`,
    remedy: `${OF_REGION}.`,
  },
  {
    id: 'google-console',
    host: /^(?:storage|console)\.cloud\.google\.com$/,
    what: `is one for browsers, ${NO_S3}`,
    remedy:
      "Give the endpoint 'https://storage.googleapis.com', with HMAC keys of its interoperability.",
  },
  {
    id: 'r2-public',
    host: /(?:\.r2\.dev|^dash\.cloudflare\.com)$/,
    what: `is one for browsers, ${NO_S3}`,
    remedy:
      "Give the endpoint of the bucket's account, which ends with '.r2.cloudflarestorage.com'.",
  },
];

export const OTHER_SERVICES = HOSTS.map(({ id }) => id);

/** @returns undefined of a host that may speak S3 */
export function otherServiceOf(endpoint) {
  if (!URL.canParse(endpoint)) {
    return undefined;
  }
  const { hostname } = new URL(endpoint);
  return HOSTS.find(({ host }) => host.test(hostname));
}
