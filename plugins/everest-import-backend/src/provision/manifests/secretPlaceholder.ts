import { JsonObject } from '@backstage/types';
import {
  MANIFEST_FILL_IN,
  ManifestSecrets,
  WantedSecret,
} from '@everest-import/backstage-plugin-everest-import-common';
import type { SecretShape } from './prepareManifests';

/** An object, and what whoever fills it in is to know. */
export interface Placeholder {
  object: JsonObject & { kind: string };
  comment: string;
}

const HOLDS = {
  s3: 'the keys that the importer reads the backup with',
  database: "the users of the backup's database",
};

const list = (keys: string[]) => keys.join(', ');

/** Everest takes the Secret over and refuses one with an owner, so that no placeholder gives it one. */
function externalSecret(secret: SecretShape): Placeholder {
  const { name, namespace, labels, annotations, keys } = secret;
  return {
    comment: `Holds ${
      HOLDS[secret.purpose]
    }. Name your store, and where in it each value is.`,
    object: {
      apiVersion: 'external-secrets.io/v1',
      kind: 'ExternalSecret',
      metadata: { name, namespace, labels },
      spec: {
        // Made once: Everest deletes it with the database
        refreshInterval: '0',
        secretStoreRef: { kind: 'ClusterSecretStore', name: MANIFEST_FILL_IN },
        target: {
          name,
          creationPolicy: 'Orphan',
          template: { metadata: { labels, annotations } },
        },
        data: keys.map(key => ({
          secretKey: key,
          remoteRef: { key: MANIFEST_FILL_IN, property: key },
        })),
      },
    },
  };
}

function sealedSecret(secret: SecretShape): Placeholder {
  const { name, namespace, labels, annotations, keys } = secret;
  return {
    comment: [
      `Holds ${
        HOLDS[secret.purpose]
      }. For each key, put in what this prints for the value:`,
      `  kubeseal --raw --namespace ${namespace} --name ${name} --from-file=/dev/stdin`,
      'The value goes in without a line end, as with: printf %s "$VALUE" | kubeseal ...',
    ].join('\n'),
    object: {
      apiVersion: 'bitnami.com/v1alpha1',
      kind: 'SealedSecret',
      metadata: { name, namespace, labels },
      spec: {
        encryptedData: Object.fromEntries(
          keys.map(key => [key, MANIFEST_FILL_IN]),
        ),
        template: {
          type: 'Opaque',
          metadata: {
            ...{ name, namespace, labels },
            annotations: {
              ...annotations,
              'sealedsecrets.bitnami.com/skip-set-owner-references': 'true',
            },
          },
        },
      },
    },
  };
}

/** It holds nothing, and the engine's operator fills it. */
function emptySecret(secret: SecretShape): Placeholder {
  const { name, namespace, labels, annotations } = secret;
  return {
    comment: 'Empty on purpose: the operator fills it.',
    object: {
      apiVersion: 'v1',
      kind: 'Secret',
      type: 'Opaque',
      metadata: { name, namespace, labels, annotations },
    },
  };
}

/** What stands for a Secret in manifests; undefined where whoever applies them makes the Secret themselves. */
export function secretPlaceholder(
  secret: SecretShape,
  style: ManifestSecrets,
): Placeholder | undefined {
  if (secret.keys.length === 0) {
    return emptySecret(secret);
  }
  switch (style) {
    case 'externalSecret':
      return externalSecret(secret);
    case 'sealedSecret':
      return sealedSecret(secret);
    default:
      return undefined;
  }
}

/** The Secrets without a placeholder. */
export function wantedSecrets(
  secrets: SecretShape[],
  style: ManifestSecrets,
): WantedSecret[] {
  return secrets
    .filter(secret => !secretPlaceholder(secret, style))
    .map(({ name, purpose, keys }) => ({ name, purpose, keys }));
}

/** For a Secret without a placeholder, one line: what is to be made. */
export function secretWanted({ name, purpose, keys }: SecretShape): string {
  return `The Secret '${name}' has to be there first, without an owner: ${
    HOLDS[purpose]
  } (${list(keys)}).`;
}
