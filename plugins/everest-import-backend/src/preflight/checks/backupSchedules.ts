import { JsonObject } from '@backstage/types';
import { RefusalCause } from '@everest-import/backstage-plugin-everest-import-common';
import { isJsonObject, overlayAt } from '../../everest/overlay';
import { ImportCheck } from '../ImportFacts';
import { said } from '../../words/said';

/** pgBackRest has four repositories, and the first one is Everest's own. */
const MOST_FOR_POSTGRESQL = 3;

const isEmpty = (value: unknown) => value === undefined || value === '';

function nameless(schedule: JsonObject, at: string): RefusalCause[] {
  const causes: RefusalCause[] = [];
  if (isEmpty(schedule.name)) {
    causes.push({
      field: `${at}.name`,
      code: 'schedule-name-missing',
      ...said`A backup schedule has no name. Fill in '${{ at }}.name'.`,
    });
  }
  if (schedule.enabled === true && isEmpty(schedule.backupStorageName)) {
    causes.push({
      field: `${at}.backupStorageName`,
      code: 'schedule-storage-missing',
      ...said`A backup schedule that is switched on needs a backup storage. Fill in '${{
        at,
      }}.backupStorageName'.`,
    });
  }
  return causes;
}

/** Rules that only Everest's own API server knows; the engines would take less and never make a backup. */
export const checkBackupSchedules: ImportCheck = ({ request }) => {
  const given = overlayAt(request.spec, 'backup.schedules');
  const schedules = Array.isArray(given) ? given.filter(isJsonObject) : [];
  const { type } = request.engine;
  const firstStorage = schedules
    .map(({ backupStorageName }) => backupStorageName)
    .find(storage => !isEmpty(storage));
  const earlier = (index: number, key: string) =>
    !isEmpty(schedules[index][key]) &&
    schedules
      .slice(0, index)
      .some(schedule => schedule[key] === schedules[index][key]);
  const causes = schedules.flatMap((schedule, index) => {
    const at = `spec.backup.schedules.${index}`;
    const found = nameless(schedule, at);
    const { schedule: cron, backupStorageName: storage } = schedule;
    if (earlier(index, 'schedule')) {
      found.push({
        field: `${at}.schedule`,
        code: 'schedule-duplicate',
        ...said`Two backup schedules have the times '${{
          times: String(cron),
        }}'. Change one of them.`,
      });
    }
    if (type === 'postgresql' && earlier(index, 'backupStorageName')) {
      found.push({
        field: `${at}.backupStorageName`,
        code: 'schedule-storage-reused',
        ...said`Two backup schedules use the backup storage '${{
          storage: String(storage),
        }}', which is not possible for '${{
          type,
        }}'. Choose another for one of them.`,
      });
    }
    if (type === 'mongodb' && !isEmpty(storage) && storage !== firstStorage) {
      found.push({
        field: `${at}.backupStorageName`,
        code: 'schedule-storage-second',
        ...said`The backup storage '${{
          storage: String(storage),
        }}' is a second one, and '${{ type }}' takes one only. Use '${{
          first: String(firstStorage),
        }}' for every schedule.`,
      });
    }
    return found;
  });
  return type === 'postgresql' && schedules.length > MOST_FOR_POSTGRESQL
    ? [
        ...causes,
        {
          field: 'spec.backup.schedules',
          code: 'schedules-too-many',
          ...said`'${{
            given: schedules.length,
          }}' backup schedules are too many for '${{ type }}'. Keep ${{
            most: MOST_FOR_POSTGRESQL,
          }} or fewer.`,
        },
      ]
    : causes;
};
