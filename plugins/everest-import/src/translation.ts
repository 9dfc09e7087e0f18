import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { messages } from './messages';
import { translations } from './translations';

/**
 * Every text of the plugin, and the languages that it brings with it: an app
 * installs nothing for them, and what it registers itself goes before them.
 *
 * @public
 */
export const everestImportTranslationRef = createTranslationRef({
  id: 'everest-import',
  messages,
  translations,
});
