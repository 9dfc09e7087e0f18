import { Advice, against } from './Advice';
import { titled } from '../../words/titled';

/** Whether what lies at the path looks like a backup, and one that can be imported at all. */
export const backupRecognised: Advice = {
  id: 'backup-recognised',
  check: ({ probe, contract, facts }) => {
    if (probe.seen !== 'something') {
      return undefined;
    }
    const [backup] = probe.backups;
    if (backup?.obstacle) {
      const { code, message, values, remedy } = backup.obstacle;
      return against({
        field: 'source.path',
        code,
        title: message,
        ...(values && { values }),
        remedy: remedy ?? 'Choose another backup.',
      });
    }
    if (backup) {
      return {
        outcome: 'pass',
        ...titled`It is a backup: ${{ backup: backup.title }}`,
      };
    }
    const [near] = probe.nearby;
    if (near && contract.backupKinds?.includes(near.kind)) {
      return against({
        field: 'source.path',
        code: 'path-half-way',
        ...titled`The path '${{
          path: facts.request.source.path,
        }}' is not a backup itself; there is one at '${{ near: near.path }}'.`,
        remedy: `Give the path of the backup itself, such as '${near.path}'.`,
      });
    }
    const kinds = contract.backupKinds?.join(', ');
    return {
      outcome: kinds ? 'warning' : 'skipped',
      field: 'source.path',
      title: 'What lies there was not recognised as a backup.',
      ...(kinds && { values: { kinds } }),
      detail: kinds
        ? `The importer takes ${kinds}.`
        : 'The importer does not say what it takes, so this is not checked here.',
      remedy: 'Look into the folder and compare it with a path that worked.',
    };
  },
};
