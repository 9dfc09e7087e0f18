import {
  type ApiHolder,
  type TranslationFunction,
  type TranslationRef,
  translationApiRef,
} from '@backstage/frontend-plugin-api';
import { everestImportTranslationRef } from '../translation';

type Translate = TranslationFunction<(typeof everestImportTranslationRef)['T']>;

/** The plugin's texts outside of a component: a validation is no place for hooks. */
export function translationIn(apiHolder: ApiHolder): Promise<Translate> {
  return textsIn(apiHolder, everestImportTranslationRef);
}

/** The texts of a ref, once they are loaded. */
export async function textsIn<TMessages extends { [key in string]: string }>(
  apiHolder: ApiHolder,
  ref: TranslationRef<string, TMessages>,
): Promise<TranslationFunction<TMessages>> {
  const api = apiHolder.get(translationApiRef);
  if (!api) {
    throw new Error('The app has no translations');
  }
  const snapshot = api.getTranslation(ref);
  if (snapshot.ready) {
    return snapshot.t;
  }
  return new Promise((resolve, reject) => {
    const subscription = api.translation$(ref).subscribe({
      next: later => {
        if (later.ready) {
          resolve(later.t);
          subscription.unsubscribe();
        }
      },
      error: reject,
    });
  });
}
