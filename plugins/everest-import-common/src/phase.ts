/**
 * Where an import stands.
 *
 * @public
 */
export type ImportPhase =
  | 'Requested'
  | 'Provisioning'
  | 'Preparing'
  | 'Importing'
  | 'Succeeded'
  | 'Failed'
  | 'Blocked'
  | 'Deleting'
  | 'Unknown';

/** @public */
export const IMPORT_PHASES: readonly ImportPhase[] = [
  'Requested',
  'Provisioning',
  'Preparing',
  'Importing',
  'Succeeded',
  'Failed',
  'Blocked',
  'Deleting',
  'Unknown',
];

/** A phase that ends an import. `Blocked` does not: Everest goes on trying. @public */
export type ImportOutcome = 'Succeeded' | 'Failed';

/**
 * Whether an import in this phase has ended for good.
 *
 * @public
 */
export function isFinalPhase(phase: ImportPhase): phase is ImportOutcome {
  return phase === 'Succeeded' || phase === 'Failed';
}
