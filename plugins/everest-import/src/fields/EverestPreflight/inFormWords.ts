import type { TranslationFunction } from '@backstage/frontend-plugin-api';
import type { PreflightCheck } from '@everest-import/backstage-plugin-everest-import-common';
import type { everestImportTranslationRef } from '../../translation';
import { placeOf } from './placeOf';

type Translate = TranslationFunction<(typeof everestImportTranslationRef)['T']>;

/** A check that names the form's input where the backend names a field of the request, in its sentences as in its values. */
export function inFormWords(
  check: PreflightCheck,
  t: Translate,
): PreflightCheck {
  const { title, detail, remedy, values } = check;
  const path = values?.field;
  const place = typeof path === 'string' ? placeOf(path) : undefined;
  const input = place?.name ?? (place?.label && t(place.label));
  if (!input) {
    return check;
  }
  const said = (text: string) => text.split(`'${path}'`).join(`'${input}'`);
  return {
    ...check,
    title: said(title),
    detail: detail && said(detail),
    remedy: remedy && said(remedy),
    values: { ...values, field: input },
  };
}
