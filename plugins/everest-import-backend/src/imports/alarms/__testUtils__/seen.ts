import { evidence, NOW } from '../../../__testUtils__/ledger';
import { database } from '../../../__testUtils__/objects';
import { Evidence, ObjectsSeen } from '../../ledger/Evidence';
import { ImportRow } from '../../store/ImportHistory';

export const MINUTE = 60_000;
export const PATIENCE = 15 * MINUTE;
export const at = (minutes: number) => NOW + minutes * MINUTE;
export const utc = (minutes: number) => new Date(at(minutes)).toISOString();

/** What a cluster holds of an import, some minutes after `NOW`. */
export function seen(
  minutes: number,
  overlay: Partial<Evidence & ObjectsSeen>,
): Evidence {
  return evidence({
    type: 'objects',
    database: database('importing'),
    patience: PATIENCE,
    usual: new Map(),
    asOf: at(minutes),
    ...overlay,
  });
}

export const raised = (row: ImportRow | undefined) => row?.memory?.raised ?? [];
export const alarms = (row: ImportRow | undefined) =>
  (row?.snapshot.alarms ?? []).map(({ code }) => code);
