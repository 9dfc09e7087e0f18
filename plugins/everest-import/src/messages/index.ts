import { againMessages } from './again';
import { backupPickerMessages } from './backupPicker';
import { checkAgainMessages } from './checkAgain';
import { cleanUpMessages } from './cleanUp';
import { commonMessages } from './common';
import { fieldMessages } from './fields';
import { importerMessages } from './importers';
import { importMessages } from './imports';
import { logMessages } from './log';
import { manifestsMessages } from './manifests';
import { moreMessages } from './more';
import { pageMessages } from './page';
import { planMessages } from './plan';
import { preflightFieldMessages } from './preflightField';
import { setupMessages } from './setup';
import { timelineMessages } from './timeline';

/** Every text of the plugin in English, which is what the other languages translate. */
export const messages = {
  ...pageMessages,
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
  ...moreMessages,
  ...planMessages,
  ...preflightFieldMessages,
  ...manifestsMessages,
} as const;
