import { RefusalCause } from '@everest-import/backstage-plugin-everest-import-common';
import { said } from '../words/said';

const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
/** Of AWS Outposts and directory buckets: with these the SDK leaves the endpoint, also with path style. */
const ALIAS = /--(?:op|x)-s3$/;
const REGION = /^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/;

/** Plain names only: an ARN in place of a bucket leaves endpoint and account. */
export function isPlainBucket(bucket: string): boolean {
  return BUCKET.test(bucket) && !bucket.includes('..') && !ALIAS.test(bucket);
}

/** Some signs in a region make another host of it. */
export function isPlainRegion(region: string): boolean {
  return REGION.test(region);
}

export function bucketCauses(bucket: string): RefusalCause[] {
  return isPlainBucket(bucket)
    ? []
    : [
        {
          field: 'source.bucket',
          code: 'bucket-malformed',
          ...said`The bucket '${{
            bucket,
          }}' is not a plain bucket name. Use 3 to 63 small letters, digits, hyphens and dots; no ARN, no alias, no path.`,
        },
      ];
}

export function regionCauses(region: string): RefusalCause[] {
  return isPlainRegion(region)
    ? []
    : [
        {
          field: 'source.region',
          code: 'region-malformed',
          ...said`The region '${{
            region,
          }}' is not possible. Give one such as 'eu-central-1', without blanks.`,
        },
      ];
}
