export { default } from './plugin';
export { everestImportTitlesTranslationRef } from './titles';
