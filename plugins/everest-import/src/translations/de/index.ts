import type { messages } from '../../messages';
import type { Translation } from '../Translation';
import { again } from './again';
import { backupPicker } from './backupPicker';
import { checkAgain } from './checkAgain';
import { cleanUp } from './cleanUp';
import { common } from './common';
import { fields } from './fields';
import { importers } from './importers';
import { imports } from './imports';
import { log } from './log';
import { manifests } from './manifests';
import { more } from './more';
import { page } from './page';
import { plan } from './plan';
import { preflightField } from './preflightField';
import { setup } from './setup';
import { timeline } from './timeline';

/** Every text of the plugin in German. */
const translation: Translation<typeof messages> = {
  ...page,
  ...common,
  ...imports,
  ...log,
  ...timeline,
  ...checkAgain,
  ...cleanUp,
  ...again,
  ...importers,
  ...setup,
  ...backupPicker,
  ...fields,
  ...manifests,
  ...more,
  ...plan,
  ...preflightField,
};

export default translation;
