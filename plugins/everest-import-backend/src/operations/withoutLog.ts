import {
  causeWithoutLog,
  Import,
} from '@everest-import/backstage-plugin-everest-import-common';

/** An import without what stands in its importer's log, for who may see it and not its log. */
export function withoutLog(item: Import): Import {
  const { cause, alarms, result } = item;
  return {
    ...item,
    ...(cause && { cause: causeWithoutLog(cause) }),
    ...(alarms && { alarms: alarms.map(causeWithoutLog) }),
    ...(result && { result: { ...result, notes: [] } }),
  };
}
