import { Advice, against } from './Advice';

export const backupArchived: Advice = {
  id: 'backup-archived',
  check: ({ sight }) => {
    if (sight.seen !== 'something') {
      return undefined;
    }
    return sight.archived.length > 0
      ? against({
          field: 'source.path',
          code: 'backup-archived',
          title: `The backup lies in the storage class '${sight.archived.join(
            "', '",
          )}', from which nothing can be read at once.`,
          remedy:
            'Restore its objects in S3 first, or copy it to the standard class.',
        })
      : { outcome: 'pass', title: 'The backup can be read at once' };
  },
};
