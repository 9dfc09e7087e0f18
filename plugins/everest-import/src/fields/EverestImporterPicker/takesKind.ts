import type { ImporterSummary } from '@everest-import/backstage-plugin-everest-import-common';

/** Whether an importer takes a kind of backup; undefined where it does not say, or where the kind is not known. */
export function takesKind(
  { contract }: Pick<ImporterSummary, 'contract'>,
  kind: string | undefined,
): boolean | undefined {
  return kind === undefined ? undefined : contract.backupKinds?.includes(kind);
}

/** The importer to take where nobody chose one: the only one that takes the kind, or the only one there is. */
export function onlyFitting<T extends Pick<ImporterSummary, 'contract'>>(
  usable: T[],
  kind: string | undefined,
): T | undefined {
  const taking = usable.filter(importer => takesKind(importer, kind));
  const possible = taking.length > 0 ? taking : usable;
  return possible.length === 1 && takesKind(possible[0], kind) !== false
    ? possible[0]
    : undefined;
}
