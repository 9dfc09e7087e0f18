import { Advice, against, skipped } from './Advice';
import { titled, titledAs } from '../../words/titled';

/** What the network between portal and bucket is to blame for says nothing of the importer, which runs in another. */
const OUR_NETWORK = new Set([
  's3-timeout',
  's3-unreachable',
  's3-busy',
  's3-refused',
  's3-clock-skewed',
  's3-answer-malformed',
]);

const UNLISTED = {
  denied:
    'These keys may not list the bucket, so that nothing was looked for around it.',
  slow: 'The service is slow to list the bucket, so that nothing was looked for around it.',
};

export const backupReachable: Advice = {
  id: 'backup-reachable',
  check: ({ probe }) => {
    if (probe.seen === 'skipped') {
      return skipped(titled`The bucket was not looked into`, probe.reason);
    }
    if (probe.seen !== 'failure') {
      return probe.seen === 'something' && probe.unlisted
        ? {
            outcome: 'pass',
            ...(probe.archived.length > 0
              ? titledAs(`archived-${probe.unlisted}`)`The backup is there`
              : titledAs(probe.unlisted)`The backup can be read`),
            detail: UNLISTED[probe.unlisted],
          }
        : { outcome: 'pass', title: 'The bucket can be read' };
    }
    const { message, ...failure } = probe.failure;
    return OUR_NETWORK.has(failure.code)
      ? {
          outcome: 'warning',
          ...failure,
          title: message,
          detail:
            'The portal could not look; the importer runs in another network and may still reach it.',
        }
      : against({ ...failure, title: message });
  },
};
