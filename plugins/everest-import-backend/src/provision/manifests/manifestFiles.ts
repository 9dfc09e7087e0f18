import {
  ManifestFile,
  ManifestSecrets,
} from '@everest-import/backstage-plugin-everest-import-common';
import { Document } from 'yaml';
import { DatabaseManifest } from '../../everest/manifest';
import type { SecretShape } from './prepareManifests';
import { secretPlaceholder, secretWanted } from './secretPlaceholder';

/** What Kubernetes' tools read is YAML 1.1, in which `on`, `0o7` or `1:30` without quotes are no texts. */
function toYaml(object: object, comment: string): string {
  // A plain copy: what stands in two places would be an anchor and an alias
  const plain = JSON.parse(JSON.stringify(object));
  const document = new Document(plain, { version: '1.1' });
  document.commentBefore = comment
    .split('\n')
    .map(line => ` ${line}`)
    .join('\n');
  return document.toString({ lineWidth: 0 });
}

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
