import { RestoreSeen } from '../../../evidence/RunEvidence';
import { CauseInput } from '../../CauseInput';
import { importer, PXC, running, saysLast } from '../evidence';
import { LookAlike } from './LookAlike';

const runs = () => importer({ running: { startedAt: '2026-01-15T08:50:00Z' } });

function restore(createdAt: string, state = 'Failed'): RestoreSeen {
  return {
    ...{ kind: 'PerconaXtraDBClusterRestore', name: 'x', state, createdAt },
    message: state === 'Failed' ? 'NoSuchBucket' : '',
    conditions: [],
  };
}

/** An importer whose own words say little, beside restores. */
function ended(...restores: RestoreSeen[]): CauseInput {
  const input = saysLast(`${PXC}something new`);
  input.run!.restores = restores;
  input.run!.job!.conditions[0].lastTransitionTime = '2026-01-15T08:43:00Z';
  return input;
}

/** The run began at 8:41. */
const [BEFORE, WITHIN, LATER, AFTER] = ['40:30', '42:00', '42:30', '55:00'].map(
  time => `2026-01-15T08:${time}Z`,
);

/** Restores into the database that are not the import's, or that it got past. */
export const otherRestores: LookAlike[] = [
  ['its own', 's3-bucket-missing', ended(restore(WITHIN))],
  ['one of before', 'mysql-restore-failed', ended(restore(BEFORE))],
  ['one by hand, after the end', 'mysql-restore-failed', ended(restore(AFTER))],
  [
    'one of before, while it runs',
    undefined,
    running({ pods: [runs()], restores: [restore(BEFORE)] }),
  ],
  [
    'one that another follows',
    undefined,
    running({
      pods: [runs()],
      restores: [restore(WITHIN), restore(LATER, 'Restoring')],
    }),
  ],
  [
    'one that failed after another',
    's3-bucket-missing',
    running({ pods: [runs()], restores: [restore(WITHIN), restore(LATER)] }),
  ],
];
