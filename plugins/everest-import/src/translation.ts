import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { againMessages } from './messages/again';
import { backupPickerMessages } from './messages/backupPicker';
import { checkAgainMessages } from './messages/checkAgain';
import { cleanUpMessages } from './messages/cleanUp';
import { commonMessages } from './messages/common';
import { fieldMessages } from './messages/fields';
import { importerMessages } from './messages/importers';
import { importMessages } from './messages/imports';
import { logMessages } from './messages/log';
import { planMessages } from './messages/plan';
import { preflightFieldMessages } from './messages/preflightField';
import { setupMessages } from './messages/setup';
import { timelineMessages } from './messages/timeline';

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
    ...logMessages,
    ...timelineMessages,
    ...checkAgainMessages,
    ...cleanUpMessages,
    ...againMessages,
    ...importerMessages,
    ...setupMessages,
    ...backupPickerMessages,
    ...fieldMessages,
    ...planMessages,
    ...preflightFieldMessages,
  },
});
