import type { TranslationFunction } from '@backstage/frontend-plugin-api';
import type { Trouble } from '../components/LoadFailure';
import type { everestImportTranslationRef } from '../translation';

type Translate = TranslationFunction<(typeof everestImportTranslationRef)['T']>;

/** What is said where the backend could not be asked. */
export function troubleWords(trouble: Trouble, t: Translate): string {
  return [
    `${t(`failure.${trouble}Title`)}.`,
    t(`failure.${trouble}Text`),
    t('failure.kept'),
  ].join(' ');
}
