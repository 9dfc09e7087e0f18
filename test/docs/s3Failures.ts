import { leftOut } from '../../plugins/everest-import-backend/src/backups/browse/SearchLists';
import { ProbeError } from '../../plugins/everest-import-backend/src/backups/ProbeError';
import type { ProbeFailureCode } from '../../plugins/everest-import-backend/src/backups/BackupProbe';
import {
  CERTIFICATE_REASONS,
  CONNECTION_REASONS,
} from '../../plugins/everest-import-backend/src/backups/s3/answers/reasons';
import {
  PROBE_FAILURES,
  probeFailure,
  slowListFailure,
} from '../../plugins/everest-import-backend/src/backups/s3/probeFailureOf';

const PLACE = {
  endpoint: 'https://s3.example.com',
  bucket: 'backups',
  region: 'eu-west-9',
};

/** What may be seen with a code, where that makes it another text. */
const SEEN: Partial<Record<ProbeFailureCode, string[]>> = {
  's3-tls': Object.values(CERTIFICATE_REASONS),
  's3-unreachable': [
    'it answered with an error (500)',
    ...Object.values(CONNECTION_REASONS),
  ],
  's3-region-wrong': ['', 'eu-central-1'],
  's3-archived': ['', 'GLACIER'],
};

/** Every failure of S3, in each of its texts. */
export function s3Failures() {
  const denied = new ProbeError(probeFailure('s3-no-right', PLACE, ''));
  return [
    ...PROBE_FAILURES.flatMap(code =>
      (SEEN[code] ?? ['backup/x']).map(seen => probeFailure(code, PLACE, seen)),
    ),
    slowListFailure(PLACE),
    leftOut('', denied),
    leftOut('shop/', denied),
  ];
}
