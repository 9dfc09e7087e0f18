import {
  type TranslationFunction,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { everestImportTranslationRef } from '../translation';

type Messages = (typeof everestImportTranslationRef)['T'];

/** The plugin's texts in the app's language. */
export function useTranslation(): { t: TranslationFunction<Messages> } {
  return useTranslationRef(everestImportTranslationRef);
}
