/** The checks in the languages beside English; each is loaded when a check is shown in it. */
export const checkTranslations = {
  de: () => import('./de'),
  es: () => import('./es'),
  fr: () => import('./fr'),
  ja: () => import('./ja'),
  pt: () => import('./pt'),
  // Of Brazil they are, and an app may call them so
  'pt-BR': () => import('./pt'),
};
