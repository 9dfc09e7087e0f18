/** The languages beside English; each is loaded when it is shown. */
export const translations = {
  de: () => import('./de'),
  es: () => import('./es'),
  fr: () => import('./fr'),
  ja: () => import('./ja'),
  pt: () => import('./pt'),
};
