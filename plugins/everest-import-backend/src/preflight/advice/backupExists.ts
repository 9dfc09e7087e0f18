import { Advice, against } from './Advice';

export const backupExists: Advice = {
  id: 'backup-exists',
  check: ({ probe, facts }) => {
    const { bucket = '', path } = facts.request.source;
    if (probe.seen === 'nothing') {
      const [closest] = probe.similar;
      return against({
        field: 'source.path',
        code: 'path-empty',
        title: `There is nothing at '${path}' in the bucket '${bucket}'.`,
        values: { path, bucket, ...(closest && { closest, state: 'near' }) },
        detail: 'The importer would start and find no backup.',
        remedy: closest
          ? `Did you mean '${closest}'? Choose the backup from the list, or correct the path.`
          : 'Choose the backup from the list, or correct the path.',
      });
    }
    return probe.seen === 'something'
      ? { outcome: 'pass', title: 'There is something at the path' }
      : undefined;
  },
};
