import { Advice, against } from './Advice';

export const backupExists: Advice = {
  id: 'backup-exists',
  check: ({ sight, facts }) => {
    const { bucket, path } = facts.request.source;
    if (sight.seen === 'nothing') {
      const [closest] = sight.similar;
      return against({
        field: 'source.path',
        code: 'path-empty',
        title: `There is nothing at '${path}' in the bucket '${bucket}'.`,
        detail: 'The importer would start and find no backup.',
        remedy: closest
          ? `Did you mean '${closest}'? Choose the backup from the list, or correct the path.`
          : 'Choose the backup from the list, or correct the path.',
      });
    }
    return sight.seen === 'something'
      ? { outcome: 'pass', title: 'There is something at the path' }
      : undefined;
  },
};
