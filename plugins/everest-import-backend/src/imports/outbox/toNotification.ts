import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import {
  DATA_OVERWRITTEN,
  Import,
  isAlarming,
} from '@everest-import/backstage-plugin-everest-import-common';
import { ImportRow } from '../store/ImportHistory';
import { News } from './Outbox';

const NOBODY = 'group:default/unknown';

/** Who asked and who owns it, each once. */
export function toRecipients(row: ImportRow): string[] {
  const refs = [
    row.requestedBy ?? row.snapshot.requestedBy,
    row.owner ?? row.snapshot.owner,
  ];
  return [...new Set(refs)].filter(
    (ref): ref is string => Boolean(ref) && ref !== NOBODY,
  );
}

/** A title is no sentence, a remedy is one or more. */
function sentences({ title, remedy }: NonNullable<Import['cause']>): string {
  return [/[.!?]$/.test(title) ? title : `${title}.`, remedy]
    .filter(Boolean)
    .join(' ');
}

const WORDS = {
  Succeeded: {
    severity: 'normal',
    title: (name: string) => `Import into '${name}' succeeded`,
    otherwise: ({ cluster, namespace }: Import) =>
      `The database is in ${cluster}/${namespace}. Everest says so; the data itself is not verified.`,
  },
  Failed: {
    severity: 'high',
    title: (name: string) => `Import into '${name}' failed`,
    otherwise: ({ cluster, namespace }: Import) =>
      `The database is in ${cluster}/${namespace}. The page of the import says more.`,
  },
  [DATA_OVERWRITTEN]: {
    severity: 'critical',
    title: (name: string) => `Data of '${name}' is in danger`,
    otherwise: ({ cluster, namespace }: Import) =>
      `Everest was about to import over data that is in use, in ${cluster}/${namespace}. The page of the import says more.`,
  },
} as const;

/** The cause that an import has when it is told may be that of other news. */
function description(seen: Import, news: News): string {
  const isOfNews = isAlarming(seen) === (news === DATA_OVERWRITTEN);
  return seen.cause && isOfNews
    ? sentences(seen.cause)
    : WORDS[news].otherwise(seen);
}

export function toNotification(
  seen: Import,
  news: News,
): NotificationSendOptions['payload'] {
  const { cluster, namespace, name, id } = seen;
  const { title, severity } = WORDS[news];
  return {
    title: title(name),
    description: description(seen, news),
    link: `/everest-import/imports/${[cluster, namespace, name]
      .map(encodeURIComponent)
      .join('/')}`,
    severity,
    topic: 'everest-import',
    // Notifications of one scope are merged, so a repeated send is not seen twice
    scope: `everest-import:${cluster}:${id}:${news}`,
  };
}
