import {
  ManifestFile,
  ManifestSecrets,
} from '@everest-import/backstage-plugin-everest-import-common';
import { DatabaseManifest } from '../../everest/manifest';
import type { SecretShape } from './prepareManifests';
import { secretPlaceholder, secretWanted } from './secretPlaceholder';
import { toYaml } from './toYaml';

/**
 * The files of a request, in the order that they are to be applied in: what stands for its Secrets, then the
 * DatabaseCluster.
 */
export function manifestFiles(options: {
  manifest: DatabaseManifest;
  secrets: SecretShape[];
  style: ManifestSecrets;
}): ManifestFile[] {
  const { manifest, secrets, style } = options;
  const { name } = manifest.metadata;
  const files: ManifestFile[] = [];
  const wanted: string[] = [];
  for (const secret of secrets) {
    const placeholder = secretPlaceholder(secret, style);
    if (placeholder) {
      files.push({
        name: `secret.${secret.name}.yaml`,
        kind: placeholder.object.kind,
        content: toYaml(placeholder.object, placeholder.comment),
      });
    } else {
      wanted.push(secretWanted(secret));
    }
  }
  const comment = [
    'An import that was asked for in Backstage. Its label ties it to the request: leave it as it is.',
    ...wanted,
  ].join('\n');
  files.push({
    // What Kubernetes lets nobody put into a name tells it from a Secret's and from `kustomization.yaml`
    name: `database.${name}.yaml`,
    kind: manifest.kind,
    content: toYaml(manifest, comment),
  });
  return files;
}
