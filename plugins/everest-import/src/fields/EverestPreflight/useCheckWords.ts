import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { PreflightCheck } from '@everest-import/backstage-plugin-everest-import-common';
import { everestImportChecksTranslationRef } from '../../checkTranslation';
import { checkMessages } from '../../messages/checks';
import { wordedWith } from '../../words/wordedWith';

type Part = 'title' | 'detail' | 'remedy';

function isKnown(key: string): key is keyof typeof checkMessages {
  return Object.hasOwn(checkMessages, key);
}

/** The name of a part's text: advice may have the code of a hard check, and says something else by it. */
function keyOf(check: PreflightCheck, part: Part): string {
  const { id, kind, outcome, code, values } = check;
  const state = values?.state === undefined ? '' : `-${values.state}`;
  if (kind === 'advice') {
    const name = outcome === 'failure' && code ? code : `${outcome}-${id}`;
    return `advice.${name}${state}.${part}`;
  }
  if (part === 'title') {
    return outcome === 'pass' ? `pass.${id}` : `failure.${code}${state}`;
  }
  return `${part}.${code}${state}`;
}

/** A check in the app's language; what has no words there stays in the backend's own. */
export function useCheckWords(
  check: PreflightCheck,
): Pick<PreflightCheck, Part> {
  const { t } = useTranslationRef(everestImportChecksTranslationRef);
  const { values, title, detail, remedy } = check;
  const worded = (part: Part, text: string) => {
    const key = keyOf(check, part);
    return isKnown(key)
      ? wordedWith(options => t(key, options), text, values)
      : text;
  };
  return {
    title: worded('title', title),
    detail: detail && worded('detail', detail),
    remedy: remedy && worded('remedy', remedy),
  };
}
