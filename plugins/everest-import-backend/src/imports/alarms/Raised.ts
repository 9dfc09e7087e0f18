import { RECONCILE_PAUSED } from '@everest-import/backstage-plugin-everest-import-common';

/** What people are told of an import while it stands, besides that its data is in danger: each once. */
export const RAISED = ['blocked', 'stuck', RECONCILE_PAUSED] as const;

export type Raised = (typeof RAISED)[number];

/** What a look at an import raises; a row may hold words of a later release. */
export function isRaised(word: string): word is Raised {
  return RAISED.some(known => known === word);
}
