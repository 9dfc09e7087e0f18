import {
  appLanguageApiRef,
  useApiHolder,
} from '@backstage/frontend-plugin-api';

/** The language chosen in the app, for times and numbers. */
export function useLanguage(): string {
  const api = useApiHolder().get(appLanguageApiRef);
  return api?.getLanguage().language ?? 'en';
}
