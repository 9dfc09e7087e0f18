import { isJsonObject, overlayAt } from '../../everest/overlay';
import { ImportCheck } from '../ImportFacts';
import { said } from '../../words/said';

const DNS = 'engineFeatures.psmdb.splitHorizonDnsConfigName';

/** Everest has features for MongoDB only, and split-horizon DNS not together with sharding. */
export const checkEngineFeatures: ImportCheck = ({ request }) => {
  const { spec } = request;
  const { type } = request.engine;
  if (type !== 'mongodb') {
    return isJsonObject(overlayAt(spec, 'engineFeatures.psmdb'))
      ? [
          {
            field: 'spec.engineFeatures.psmdb',
            code: 'engine-features-engine',
            ...said`'spec.engineFeatures.psmdb' is for 'mongodb', not for '${{
              type,
            }}'. Leave it out.`,
          },
        ]
      : [];
  }
  return overlayAt(spec, DNS) && overlayAt(spec, 'sharding.enabled') === true
    ? [
        {
          field: `spec.${DNS}`,
          code: 'split-horizon-sharding',
          ...said`Split-horizon DNS ('${{
            dns: String(overlayAt(spec, DNS)),
          }}') is not possible together with sharding. Leave out one of them.`,
        },
      ]
    : [];
};
