import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { causeMessages } from './messages/causes';
import { causeTranslations } from './translations/causes';

/**
 * The texts of causes, by the code that the backend has for each: apart from the other texts, as they are many and only a
 * page that shows a cause loads them. In English they are what the backend says; a language that the plugin does not bring
 * gets that too, until the app registers texts of its own.
 *
 * @public
 */
export const everestImportCausesTranslationRef = createTranslationRef({
  id: 'everest-import.causes',
  messages: causeMessages,
  translations: causeTranslations,
});
