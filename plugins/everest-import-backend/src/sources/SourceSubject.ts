import { PermissionSource } from '@everest-import/backstage-plugin-everest-import-node';
import { ImportRules } from '../config/ImportRules';
import { parseEndpoint } from './parseEndpoint';
import { RequestedPlace } from './Place';

/** A backup source as permissions see it: a configured one by name, or a typed one by its endpoint's host. */
export interface SourceSubject extends PermissionSource {
  isTyped: boolean;
}

/** Nobody owns a source that is not there: it gets the answer of one that is not for the caller. */
export function toSourceSubject(
  { backupSource, endpoint }: RequestedPlace,
  { backupSources }: Pick<ImportRules, 'backupSources'>,
): SourceSubject {
  if (backupSource === undefined) {
    const host = parseEndpoint(endpoint ?? '')?.host;
    return { isTyped: true, name: host ?? 'malformed endpoint', owners: [] };
  }
  const source = backupSources.find(({ name }) => name === backupSource);
  return { isTyped: false, name: backupSource, owners: source?.owners ?? [] };
}
