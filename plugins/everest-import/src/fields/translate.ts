import {
  type ApiHolder,
  type TranslationFunction,
  translationApiRef,
} from '@backstage/frontend-plugin-api';
import { everestImportTranslationRef } from '../translation';

type Translate = TranslationFunction<(typeof everestImportTranslationRef)['T']>;

/** The plugin's texts outside of a component, once they are loaded: a validation is no place for hooks. */
export async function translationIn(apiHolder: ApiHolder): Promise<Translate> {
  const ref = everestImportTranslationRef;
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
