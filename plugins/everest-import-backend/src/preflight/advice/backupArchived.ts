import { Advice, against } from './Advice';
import { titled } from '../../words/titled';

export const backupArchived: Advice = {
  id: 'backup-archived',
  check: ({ probe }) => {
    if (probe.seen !== 'something') {
      return undefined;
    }
    return probe.archived.length > 0
      ? against({
          field: 'source.path',
          code: 'backup-archived',
          ...titled`The backup lies in the storage class '${{
            classes: probe.archived.join("', '"),
          }}', from which nothing can be read at once.`,
          remedy:
            'Restore its objects in S3 first, or copy it to the standard class.',
        })
      : { outcome: 'pass', title: 'The backup can be read at once' };
  },
};
