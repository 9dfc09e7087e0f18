import {
  REQUEST_LABEL,
  REQUESTED_BY_ANNOTATION,
} from '@everest-import/backstage-plugin-everest-import-common';
import type {
  ParsedImportRequest,
  ParsedS3Credentials,
} from '../request/ParsedImportRequest';

export interface SecretManifest {
  apiVersion: 'v1';
  kind: 'Secret';
  type: 'Opaque';
  metadata: {
    name: string;
    labels: Record<string, string>;
    annotations: Record<string, string>;
  };
  /** As typed: Everest's importers read the values without decoding them again. */
  stringData: Record<string, string>;
}

/** Which Secrets a request needs, under which names, and which of them are to be made. */
export interface SecretPlan {
  s3SecretName: string;
  userSecretName?: string;
  toMake: SecretManifest[];
}

export function planSecrets(options: {
  request: ParsedImportRequest;
  /** What the importer reads the backup with. */
  s3?: ParsedS3Credentials;
  names: { s3: string; user: string };
  requestHash: string;
  requestedBy: string;
  /** The importer demands a user Secret, be it an empty one that the operator fills. */
  needsUserSecret: boolean;
}): SecretPlan {
  const { request, s3, names, requestHash, requestedBy } = options;
  const secret = (
    name: string,
    stringData: Record<string, string>,
    labels: Record<string, string> = {},
  ): SecretManifest => ({
    apiVersion: 'v1',
    kind: 'Secret',
    type: 'Opaque',
    metadata: {
      name,
      labels: { [REQUEST_LABEL]: requestHash, ...labels },
      annotations: { [REQUESTED_BY_ANNOTATION]: requestedBy },
    },
    stringData,
  });
  const toMake: SecretManifest[] = [];
  let s3SecretName = names.s3;
  if (s3 && 'secretName' in s3) {
    s3SecretName = s3.secretName;
  } else if (s3) {
    toMake.push(
      secret(names.s3, {
        AWS_ACCESS_KEY_ID: s3.accessKeyId,
        AWS_SECRET_ACCESS_KEY: s3.secretAccessKey,
      }),
    );
  }
  const user = request.databaseCredentials;
  if (user && 'secretName' in user) {
    return { s3SecretName, userSecretName: user.secretName, toMake };
  }
  const keys = user?.keys ?? {};
  if (!options.needsUserSecret && Object.keys(keys).length === 0) {
    return { s3SecretName, toMake };
  }
  toMake.push(secret(names.user, keys, { clusterName: request.name }));
  return { s3SecretName, userSecretName: names.user, toMake };
}
