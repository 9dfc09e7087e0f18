import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { commonMessages } from './messages/common';
import { importerMessages } from './messages/importers';
import { importMessages } from './messages/imports';
import { setupMessages } from './messages/setup';

/**
 * Every text of the plugin.
 *
 * @public
 */
export const everestImportTranslationRef = createTranslationRef({
  id: 'everest-import',
  messages: {
    ...commonMessages,
    ...importMessages,
    ...importerMessages,
    ...setupMessages,
  },
});
