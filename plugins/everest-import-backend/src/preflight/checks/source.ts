import { RefusalCause } from '@everest-import/backstage-plugin-everest-import-common';
import { ImportCheck } from '../ImportFacts';

const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const REGION = /^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/;

/** Plain names only: an ARN in place of a bucket leaves endpoint and account, and some signs in a region a host. */
export const checkSource: ImportCheck = ({ request }) => {
  const { bucket, region, backupSource } = request.source;
  const causes: RefusalCause[] = [];
  if (backupSource) {
    causes.push({
      field: 'source.backupSource',
      code: 'backup-source-unknown',
      message: `There is no backup source '${backupSource}'. Give bucket, region and endpoint instead.`,
    });
  }
  if (bucket && (!BUCKET.test(bucket) || bucket.includes('..'))) {
    causes.push({
      field: 'source.bucket',
      code: 'bucket-malformed',
      message: `The bucket '${bucket}' is not a plain bucket name. Use 3 to 63 small letters, digits, hyphens and dots; no ARN, no path.`,
    });
  }
  if (region && !REGION.test(region)) {
    causes.push({
      field: 'source.region',
      code: 'region-malformed',
      message: `The region '${region}' is not possible. Give one such as 'eu-central-1', without blanks.`,
    });
  }
  return causes;
};
