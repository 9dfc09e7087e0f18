import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import {
  alarmsOf,
  DATA_OVERWRITTEN,
  Import,
  ImportCause,
  isAlarming,
  RECONCILE_PAUSED,
} from '@everest-import/backstage-plugin-everest-import-common';
import { ImportRow } from '../store/ImportHistory';
import { News } from './Outbox';

const NOBODY = 'group:default/unknown';

/** What those who run portal and clusters are told too: it can't wait for whoever asked for the import. */
const ALARMS: News[] = [DATA_OVERWRITTEN, RECONCILE_PAUSED];

/**
 * Who asked and who owns it; of an alarm the platform team as well. Each once.
 *
 * @param platform - refs
 */
export function toRecipients(
  row: ImportRow,
  news: News,
  platform: string[],
): string[] {
  const refs = [
    row.requestedBy ?? row.snapshot.requestedBy,
    row.owner ?? row.snapshot.owner,
    ...(ALARMS.includes(news) ? platform : []),
  ];
  return [...new Set(refs)].filter(
    (ref): ref is string => Boolean(ref) && ref !== NOBODY,
  );
}

/** A title is no sentence, a remedy is one or more. */
function sentences({ title, remedy }: ImportCause): string {
  return [/[.!?]$/.test(title) ? title : `${title}.`, remedy]
    .filter(Boolean)
    .join(' ');
}

type Payload = NotificationSendOptions['payload'];

interface Words {
  severity: Payload['severity'];
  /** What a user switches on and off under settings. */
  topic: string;
  title: (name: string) => string;
  /** Where no cause says more. */
  otherwise: (item: Import) => string;
}

const WORDS: Record<News, Words> = {
  Succeeded: {
    severity: 'normal',
    topic: 'import-succeeded',
    title: name => `Import into '${name}' succeeded`,
    otherwise: ({ cluster, namespace }) =>
      `The database is in ${cluster}/${namespace}. Everest says so; the data itself is not verified.`,
  },
  Failed: {
    severity: 'high',
    topic: 'import-failed',
    title: name => `Import into '${name}' failed`,
    otherwise: ({ cluster, namespace }) =>
      `The database is in ${cluster}/${namespace}. The page of the import says more.`,
  },
  blocked: {
    severity: 'normal',
    topic: 'import-held-up',
    title: name => `Import into '${name}' is blocked`,
    otherwise: ({ cluster, namespace }) =>
      `The database is in ${cluster}/${namespace}. The page of the import says more.`,
  },
  stuck: {
    severity: 'normal',
    topic: 'import-held-up',
    title: name => `Import into '${name}' does not get on`,
    otherwise: ({ cluster, namespace }) =>
      `The database is in ${cluster}/${namespace}. The page of the import says more.`,
  },
  [RECONCILE_PAUSED]: {
    severity: 'high',
    topic: 'database-in-danger',
    title: name => `Database '${name}' was left paused for Everest`,
    otherwise: ({ cluster, namespace }) =>
      `Everest did nothing for the database in ${cluster}/${namespace} any more. The page of the import says more.`,
  },
  [DATA_OVERWRITTEN]: {
    severity: 'critical',
    topic: 'database-in-danger',
    title: name => `Data of '${name}' is in danger`,
    otherwise: ({ cluster, namespace }) =>
      `Everest was about to import over data that is in use, in ${cluster}/${namespace}. The page of the import says more.`,
  },
};

/** The cause that the news is about: by the time that it is told an import may have another one, or none. */
function causeOf(seen: Import, news: News): ImportCause | undefined {
  const { cause, phase, outcome } = seen;
  const alarm = alarmsOf(seen).find(({ code }) => code === news);
  switch (news) {
    case DATA_OVERWRITTEN:
    case RECONCILE_PAUSED:
      return alarm;
    case 'blocked':
      return phase === 'Blocked' ? cause : undefined;
    case 'stuck':
      return outcome || phase === 'Blocked' || isAlarming(seen)
        ? undefined
        : cause;
    default:
      return isAlarming(seen) ? undefined : cause;
  }
}

/** What a cause is worded by. */
function codeOf({ code, values }: ImportCause) {
  return { code, ...(values && { values }) };
}

export function toNotification(seen: Import, news: News): Payload {
  const { cluster, name, id } = seen;
  const { title, severity, topic, otherwise } = WORDS[news];
  const cause = causeOf(seen, news);
  return {
    title: title(name),
    // No more than title and remedy: what a cause rests on may stand in a log, which is not for everybody
    description: cause ? sentences(cause) : otherwise(seen),
    // The run itself: another one may have its name by the time that somebody reads this
    link: `/everest-import/imports/by-id/${encodeURIComponent(id)}`,
    severity,
    topic,
    // Notifications of one scope are merged, so a repeated send is not seen twice
    scope: `everest-import:${cluster}:${id}:${news}`,
    // Backstage keeps one text for all who get it; a processor that words it itself, as of mails, goes by these
    metadata: { news, ...(cause && { cause: codeOf(cause) }) },
  };
}
