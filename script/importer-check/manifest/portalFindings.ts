import { toFindings } from '../../../plugins/everest-import-backend/src/everest/importerFindings';
import { ManifestRule } from './ManifestRule';

/** Where in the manifest each of the portal's findings is. */
const PLACES: Record<string, string> = {
  'image-missing': 'spec.jobSpec.image',
  'image-not-pinned': 'spec.jobSpec.image',
  'engines-missing': 'spec.supportedEngines',
  'engine-unknown': 'spec.supportedEngines',
  'display-name-missing': 'spec.displayName',
  'cluster-rights': 'spec.clusterPermissions',
  'wildcard-rights': 'spec.permissions',
};

/** What the portal lets pass with a warning, because an administrator may have reasons that an author has to give. */
const ADVICE = ['cluster-rights'];

/** The rule for rights says it of each right. */
const SAID_ELSEWHERE = ['escalating-rights'];

/** What the portal says on the importer's page. */
export const portalFindings: ManifestRule = manifest =>
  toFindings(manifest)
    .filter(({ code }) => !SAID_ELSEWHERE.includes(code))
    .map(({ code, message }) => ({
      rule: code,
      severity: ADVICE.includes(code) ? 'advice' : 'fault',
      where: PLACES[code] ?? 'spec',
      message,
    }));
