import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { checkMessages } from './messages/checks';
import { checkTranslations } from './translations/checks';

/**
 * The texts of the checks before an import, by the backend's words for them: apart from the other texts, as only the form's
 * page of checks loads them. In English they are what the backend says.
 *
 * @public
 */
export const everestImportChecksTranslationRef = createTranslationRef({
  id: 'everest-import.checks',
  messages: checkMessages,
  translations: checkTranslations,
});
