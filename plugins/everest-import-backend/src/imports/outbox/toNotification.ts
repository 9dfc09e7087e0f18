import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import {
  DATA_OVERWRITTEN,
  Import,
} from '@everest-import/backstage-plugin-everest-import-common';
import { ImportRow } from '../store/ImportHistory';
import { News } from '../store/RequestHistory';

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

function description({ cluster, namespace, cause }: Import): string {
  return cause
    ? sentences(cause)
    : `The database is in ${cluster}/${namespace}. Everest says so; the data itself is not verified.`;
}

const WORDS = {
  Succeeded: {
    severity: 'normal',
    title: (name: string) => `Import into '${name}' succeeded`,
  },
  Failed: {
    severity: 'high',
    title: (name: string) => `Import into '${name}' failed`,
  },
  [DATA_OVERWRITTEN]: {
    severity: 'critical',
    title: (name: string) => `Data of '${name}' is in danger`,
  },
} as const;

export function toNotification(
  seen: Import,
  news: News,
): NotificationSendOptions['payload'] {
  const { cluster, namespace, name, id } = seen;
  const { title, severity } = WORDS[news];
  return {
    title: title(name),
    description: description(seen),
    link: `/everest-import/imports/${[cluster, namespace, name]
      .map(encodeURIComponent)
      .join('/')}`,
    severity,
    topic: 'everest-import',
    // Notifications of one scope are merged, so a repeated send is not seen twice
    scope: `everest-import:${cluster}:${id}:${news}`,
  };
}
