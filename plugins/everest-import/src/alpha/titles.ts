import {
  createTranslationRef,
  type TranslationRefTuple,
} from '@backstage/frontend-plugin-api';
import { pageMessages } from '../messages/page';
import type { Translation } from '../translations/Translation';

/** The titles of a language, as Backstage takes a file's texts. */
async function titlesOf(
  file: Promise<{ page: Translation<typeof pageMessages> }>,
) {
  return { default: (await file).page };
}

const portuguese = () => titlesOf(import('../translations/pt/page'));

/**
 * The titles of pages and tabs, apart from the other texts: each page of the portal loads them, and nothing else of
 * the plugin's texts.
 *
 * @alpha
 */
export const everestImportTitlesTranslationRef = createTranslationRef({
  id: 'everest-import.titles',
  messages: pageMessages,
  translations: {
    de: () => titlesOf(import('../translations/de/page')),
    es: () => titlesOf(import('../translations/es/page')),
    fr: () => titlesOf(import('../translations/fr/page')),
    ja: () => titlesOf(import('../translations/ja/page')),
    pt: portuguese,
    'pt-BR': portuguese,
  },
});

/** A title in the app's language; in English where Backstage, before 1.57, takes no other. */
export function titleOf(
  title: keyof typeof pageMessages.page,
): string | TranslationRefTuple<undefined> {
  const isSelectable = typeof everestImportTitlesTranslationRef === 'function';
  return isSelectable
    ? everestImportTitlesTranslationRef(`page.${title}`)
    : pageMessages.page[title];
}
