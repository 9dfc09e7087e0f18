import { RefusalCause } from '@everest-import/backstage-plugin-everest-import-common';
import { configuredPlace } from './configuredPlace';
import { FoundPlace, PlaceRules, RequestedPlace } from './Place';
import { typedPlace } from './typedPlace';
import { said } from '../words/said';

/** Said alike of a source that is not there and of one that is not for the caller. */
export function sourceUnknown(name: string): RefusalCause {
  return {
    field: 'source.backupSource',
    code: 'backup-source-unknown',
    ...said`There is no backup source '${{
      name,
    }}' for you. Choose one that is offered, or give bucket, region and endpoint instead.`,
  };
}

/** The one way from a request's words to a place: for lists and finds, for the checks of an import and for the import. */
export function findPlace(
  words: RequestedPlace,
  rules: PlaceRules,
): FoundPlace {
  const { backupSource, bucket } = words;
  if (backupSource === undefined) {
    return typedPlace(words, rules);
  }
  const source = rules.backupSources.find(({ name }) => name === backupSource);
  return source
    ? configuredPlace(source, bucket)
    : { causes: [sourceUnknown(backupSource)] };
}
