import { DatabaseManifest, toManifest } from '../everest/manifest';
import { ImportFacts } from './ImportFacts';

/** The database as it would be created, with names in place of what is made only then. */
export function plannedManifest(
  facts: Pick<ImportFacts, 'request' | 'resolved' | 'config'>,
): DatabaseManifest {
  const { request, resolved, config } = facts;
  return toManifest({
    request,
    resolved,
    config: config.value,
    s3SecretName: 'given',
    userSecretName: 'given',
    requestHash: '',
    requestedBy: '',
  });
}
