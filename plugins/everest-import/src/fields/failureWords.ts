import type { TranslationFunction } from '@backstage/frontend-plugin-api';
import type { everestImportTranslationRef } from '../translation';
import type { Failure } from './failures';

type Translate = TranslationFunction<(typeof everestImportTranslationRef)['T']>;

/** What a failure says, in the backend's words; ours where it could not be asked. */
export function failureWords(failure: Failure, t: Translate): string {
  const { message, remedy, trouble } = failure;
  return trouble
    ? [
        `${t(`failure.${trouble}Title`)}.`,
        t(`failure.${trouble}Text`),
        t('failure.kept'),
      ].join(' ')
    : [message, remedy].filter(Boolean).join(' ');
}
