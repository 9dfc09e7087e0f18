import {
  DATA_OVERWRITTEN,
  ImportCause,
} from '@everest-import/backstage-plugin-everest-import-common';
import { EVEREST_GROUP, jobNameOf } from './names';
import { DatabaseClusterObject, DataImportJobObject } from './objects';
import { takeSourceOut } from './takeSourceOut';

/** How far an import over live data is: it waits, it runs, or it has ended as said. */
export type OverwritingState = 'waiting' | 'running' | 'done' | 'failed';

const DATA = 'over data that is in use';
const TITLES: Record<OverwritingState, string> = {
  waiting: `Everest is about to import again ${DATA}`,
  running: `Everest imports again ${DATA}`,
  done: `Everest imported again ${DATA}`,
  failed: `Everest imported again ${DATA}, and failed`,
};

/** Deleting the job before `dataSource` is out would only have Everest make it again. */
function commands(
  state: OverwritingState,
  { metadata, spec }: DatabaseClusterObject,
  job: DataImportJobObject | undefined,
): string[] {
  const { name, namespace } = metadata;
  const where = `-n ${namespace}`;
  const patch = takeSourceOut(namespace ?? '', name);
  const drop = `kubectl delete dataimportjobs.${EVEREST_GROUP} ${jobNameOf(
    name,
  )} ${where}`;
  return [
    ...(spec?.dataSource ? [patch] : []),
    ...(job && state === 'waiting' ? [drop] : []),
  ];
}

/**
 * The alarm. What Everest waits for must not be given to it: its own messages ask for the very thing that brings the
 * overwriting about.
 *
 * @param detail - what Everest or the importer says of that run
 */
export function dataOverwritten(
  state: OverwritingState,
  database: DatabaseClusterObject | undefined,
  job: DataImportJobObject | undefined,
  detail: string = job?.status?.message ?? '',
): ImportCause {
  const todo = database ? commands(state, database, job) : [];
  const command = todo.length
    ? ` Take dataSource out of the database, which lives on: ${todo.join(
        ' && ',
      )}`
    : '';
  const first =
    state === 'waiting'
      ? 'Do not make the Secret that Everest waits for, and do not resume the database.'
      : 'What was written since the import may be lost: look into the data, and restore a later backup if it is.';
  return {
    code: DATA_OVERWRITTEN,
    values: { state, ...(todo.length > 0 && { then: 'take-source-out' }) },
    title: TITLES[state],
    detail,
    remedy: `${first}${command}`,
    meaning:
      'Everest imports whenever its job is gone, without looking whether the database is in use. What was written since the import may be lost.',
    who: 'platform',
    ...(todo.length > 0 && { command: todo.join(' && ') }),
    goesOn: false,
  };
}
