import { RefusalCause } from '@everest-import/backstage-plugin-everest-import-common';
import { bucketHostCauses, judgeEndpoint } from './endpointRule';
import { FoundPlace, PlaceRules, RequestedPlace } from './Place';
import { bucketCauses, regionCauses } from './plainNames';
import { said } from '../words/said';

/** Who does not look at the certificate may send keys to, and take data from, whoever answers. */
function tlsCauses(verifyTls: boolean, rules: PlaceRules): RefusalCause[] {
  return verifyTls || rules.allowInsecureTls
    ? []
    : [
        {
          field: 'source.verifyTls',
          code: 'insecure-tls',
          ...said`'verifyTls' can't be 'false' here: the certificate of the S3 server has to be checked. Set it to 'true', or ask the platform team to allow it.`,
        },
      ];
}

/** A place that a person typed: at an endpoint that config allows. */
export function typedPlace(
  words: RequestedPlace,
  rules: PlaceRules,
): FoundPlace {
  const { bucket = '', region = '', verifyTls, forcePathStyle } = words;
  const judged = judgeEndpoint(words.endpoint ?? '', rules.allowedEndpoints);
  const causes = [
    ...bucketCauses(bucket),
    ...regionCauses(region),
    ...('cause' in judged
      ? [judged.cause]
      : bucketHostCauses(judged, { bucket, forcePathStyle })),
    ...tlsCauses(verifyTls, rules),
  ];
  if (causes.length > 0 || 'cause' in judged) {
    return { causes };
  }
  const { origin: endpoint, entry } = judged;
  return {
    causes,
    value: {
      bucket,
      region,
      endpoint,
      verifyTls,
      forcePathStyle,
      allowPrivate: entry.allowPrivate,
      unseen: entry.browse
        ? undefined
        : `The portal does not look at the endpoint '${endpoint}'.`,
    },
  };
}
