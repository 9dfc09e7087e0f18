import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import {
  Import,
  ImportOutcome,
} from '@everest-import/backstage-plugin-everest-import-common';
import { ImportRow } from '../history/ImportHistory';

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

function description(ended: Import): string {
  const place = `${ended.cluster}/${ended.namespace}`;
  if (ended.cause) {
    return [ended.cause.title, ended.cause.remedy].filter(Boolean).join(' ');
  }
  return `The database is in ${place}. Everest says so; the data itself is not verified.`;
}

export function toNotification(
  ended: Import,
  outcome: ImportOutcome,
): NotificationSendOptions['payload'] {
  const { cluster, namespace, name, id } = ended;
  return {
    title:
      outcome === 'Succeeded'
        ? `Import into '${name}' succeeded`
        : `Import into '${name}' failed`,
    description: description(ended),
    link: `/everest-import/imports/${[cluster, namespace, name]
      .map(encodeURIComponent)
      .join('/')}`,
    severity: outcome === 'Succeeded' ? 'normal' : 'high',
    topic: 'everest-import',
    // Notifications of one scope are merged, so a repeated send is not seen twice
    scope: `everest-import:${cluster}:${id}:${outcome}`,
  };
}
