import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ImportCause } from '@everest-import/backstage-plugin-everest-import-common';
import { everestImportCausesTranslationRef } from '../../causeTranslation';
import { causeMessages } from '../../messages/causes';
import { wordedWith } from '../../words/wordedWith';

/** Words of a cause, as far as it has them. */
type CauseWords = Partial<Pick<ImportCause, 'title' | 'meaning' | 'remedy'>>;

function isKnown(key: string): key is keyof typeof causeMessages {
  return Object.hasOwn(causeMessages, key);
}

/** A cause in the app's language, by its code; what has no words there stays in the backend's own. */
export function useCauseWords(cause: ImportCause | undefined): CauseWords {
  const { t } = useTranslationRef(everestImportCausesTranslationRef);
  if (!cause) {
    return {};
  }
  const { code, values = {}, title, meaning, remedy } = cause;
  const name = values.state === undefined ? code : `${code}-${values.state}`;
  const worded = (part: string, text: string) => {
    const key = `${name}.${part}`;
    return text && isKnown(key)
      ? wordedWith(options => t(key, options), text, values)
      : text;
  };
  const end = `then.${values.then}`;
  const look = `look.${values.stage}`;
  const mended =
    remedy && isKnown(look)
      ? wordedWith(options => t(look, options), remedy, values)
      : worded('remedy', remedy);
  const isWorded = mended !== remedy && isKnown(end);
  return {
    title: worded('title', title),
    meaning: meaning && worded('meaning', meaning),
    remedy: isWorded ? t(end, { text: mended, remedy: mended }) : mended,
  };
}
