import { Advice, against } from './Advice';

/** Whether what lies at the path looks like a backup, and one that can be imported at all. */
export const backupRecognised: Advice = {
  id: 'backup-recognised',
  check: ({ probe, contract, facts }) => {
    if (probe.seen !== 'something') {
      return undefined;
    }
    const [backup] = probe.backups;
    if (backup?.obstacle) {
      const { code, message, remedy } = backup.obstacle;
      return against({
        field: 'source.path',
        code,
        title: message,
        remedy: remedy ?? 'Choose another backup.',
      });
    }
    if (backup) {
      return { outcome: 'pass', title: `It is a backup: ${backup.title}` };
    }
    const [near] = probe.nearby;
    if (near && contract.backupKinds?.includes(near.kind)) {
      return against({
        field: 'source.path',
        code: 'path-half-way',
        title: `The path '${facts.request.source.path}' is not a backup itself; there is one at '${near.path}'.`,
        remedy: `Give the path of the backup itself, such as '${near.path}'.`,
      });
    }
    return {
      outcome: contract.backupKinds ? 'warning' : 'skipped',
      field: 'source.path',
      title: 'What lies there was not recognised as a backup.',
      detail: contract.backupKinds
        ? `The importer takes ${contract.backupKinds.join(', ')}.`
        : 'The importer does not say what it takes, so this is not checked here.',
      remedy: 'Look into the folder and compare it with a path that worked.',
    };
  },
};
