import type { PreflightCheck } from '@everest-import/backstage-plugin-everest-import-common';
import { type CheckTranslate, nameOf, saidBy } from './saidBy';

type Part = 'title' | 'detail' | 'remedy';

/** Advice may have the code of a hard check, and says something else by it; or that of what lies in the bucket. */
function keysOf(check: PreflightCheck, part: Part): string[] {
  const { id, kind, outcome, code, values } = check;
  const found = code && nameOf(code, values);
  if (kind === 'advice') {
    const name =
      outcome === 'failure' && found
        ? found
        : nameOf(`${outcome}-${id}`, values);
    const around =
      part === 'detail'
        ? [
            `note.${values?.note}.title`,
            ...(/^s3-/.test(code ?? '') ? ['s3.elsewhere'] : []),
          ]
        : [`s3.${found}.${part}`, `note.${found}.${part}`];
    return [`advice.${name}.${part}`, ...around];
  }
  if (part === 'title') {
    return [outcome === 'pass' ? `pass.${id}` : `failure.${found}`];
  }
  return [`${part}.${found}`];
}

/** A check in the app's language; what has no words there stays in the backend's own. */
export function checkWords(
  check: PreflightCheck,
  t: CheckTranslate,
): Pick<PreflightCheck, Part> {
  const { values, title, detail, remedy } = check;
  const worded = (part: Part, text: string) =>
    saidBy(t, keysOf(check, part), { text, values });
  return {
    title: worded('title', title),
    detail: detail && worded('detail', detail),
    remedy: remedy && worded('remedy', remedy),
  };
}
