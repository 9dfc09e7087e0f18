import { JsonObject } from '@backstage/types';
import { parseEngineType } from '@everest-import/backstage-plugin-everest-import-common';
import { z } from 'zod/v4';
import { importRequestSchema } from './importRequestSchema';
import { isMissingSecret } from './missingSecret';
import { malformedBody, wrongShape } from './malformedBody';
import { withPlaceDefaults } from './sourceSchema';
import { tooLargeCauses } from './tooLarge';
import {
  ParsedDatabaseCredentials,
  ParsedImportRequest,
  ParsedS3Credentials,
} from './ParsedImportRequest';

type Shape = z.infer<typeof importRequestSchema>;

function toS3Credentials(
  value: Shape['s3Credentials'],
): ParsedS3Credentials | undefined {
  if (value?.secretName) {
    return { secretName: value.secretName };
  }
  const { accessKeyId, secretAccessKey } = value ?? {};
  return accessKeyId && secretAccessKey
    ? { accessKeyId, secretAccessKey }
    : undefined;
}

function toDatabaseCredentials(
  value: Shape['databaseCredentials'],
): ParsedDatabaseCredentials | undefined {
  if (!value) {
    return undefined;
  }
  const entries = Object.entries(value);
  if (entries.length === 1 && entries[0][0] === 'secretName') {
    return isMissingSecret(entries[0][1])
      ? undefined
      : { secretName: entries[0][1] };
  }
  return {
    keys: Object.fromEntries(entries.filter(([, v]) => !isMissingSecret(v))),
    masked: entries.filter(([, v]) => isMissingSecret(v)).map(([key]) => key),
  };
}

/**
 * Reads a body as an ImportRequest in one vocabulary.
 *
 * @throws InputError with every cause at once.
 */
export function parseImportRequest(body: unknown): ParsedImportRequest {
  const causes = tooLargeCauses(body);
  if (causes.length > 0) {
    throw malformedBody(causes);
  }
  const parsed = importRequestSchema.safeParse(body);
  if (!parsed.success) {
    throw wrongShape(parsed.error, body);
  }
  const request = parsed.data;
  return {
    ...request,
    spec: request.spec as JsonObject | undefined,
    config: request.config as JsonObject | undefined,
    proxy: request.proxy as ParsedImportRequest['proxy'],
    engine: {
      ...request.engine,
      type: parseEngineType(request.engine.type)!,
    },
    source: withPlaceDefaults(request.source),
    s3Credentials: toS3Credentials(request.s3Credentials),
    databaseCredentials: toDatabaseCredentials(request.databaseCredentials),
  };
}
