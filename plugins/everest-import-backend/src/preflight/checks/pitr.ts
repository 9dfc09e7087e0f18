import { RefusalCause } from '@everest-import/backstage-plugin-everest-import-common';
import { isJsonObject, overlayAt } from '../../everest/overlay';
import { ImportCheck } from '../ImportFacts';
import { said } from '../../words/said';

const STORAGE = 'spec.backup.pitr.backupStorageName';

/** Point-in-time recovery: what only Everest's own API server asks of it. */
export const checkPitr: ImportCheck = ({ request, references }) => {
  const pitr = overlayAt(request.spec, 'backup.pitr');
  if (!isJsonObject(pitr) || pitr.enabled !== true) {
    return [];
  }
  const { backupStorageName, uploadIntervalSec } = pitr;
  const causes: RefusalCause[] = [];
  if (request.engine.type === 'mysql' && !backupStorageName) {
    causes.push({
      field: STORAGE,
      code: 'pitr-storage-missing',
      ...said`Point-in-time recovery of 'mysql' needs a backup storage. Fill in '${{
        field: STORAGE,
      }}', or switch it off.`,
    });
  }
  const storage = references.find(({ field }) => field === STORAGE);
  if (
    request.engine.type === 'mysql' &&
    storage?.isThere &&
    storage.type !== 's3'
  ) {
    causes.push({
      field: STORAGE,
      code: 'pitr-storage-type',
      ...said`Point-in-time recovery of 'mysql' needs a backup storage of type 's3'; '${{
        name: storage.name,
      }}' is of type '${{ type: String(storage.type) }}'. Choose another.`,
    });
  }
  if (typeof uploadIntervalSec === 'number' && uploadIntervalSec <= 0) {
    causes.push({
      field: 'spec.backup.pitr.uploadIntervalSec',
      code: 'pitr-interval',
      ...said`An upload interval of '${{
        seconds: uploadIntervalSec,
      }}' seconds is not possible. Give 1 or more, or leave it out.`,
    });
  }
  return causes;
};
