import type { TranslationFunction } from '@backstage/frontend-plugin-api';
import type { everestImportTranslationRef } from '../../translation';
import { isolate } from '../isolate';
import type { Misfit } from './misfit';

type Translate = TranslationFunction<(typeof everestImportTranslationRef)['T']>;

/** Why a backup is not for this import, in a sentence. */
export function misfitText(misfit: Misfit, t: Translate): string {
  return misfit.why === 'engine'
    ? t('backupPicker.wrongEngine', {
        engine: t(`engine.${misfit.engine}`),
        wanted: t(`engine.${misfit.wanted}`),
      })
    : t('backupPicker.wrongKind', {
        importer: isolate(misfit.importer),
        kinds: misfit.kinds.map(isolate).join(', '),
      });
}
