import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { backupPickerMessages } from './messages/backupPicker';
import { commonMessages } from './messages/common';
import { fieldMessages } from './messages/fields';
import { importerMessages } from './messages/importers';
import { importMessages } from './messages/imports';
import { preflightFieldMessages } from './messages/preflightField';
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
    ...backupPickerMessages,
    ...fieldMessages,
    ...preflightFieldMessages,
  },
});
