import { InputError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import {
  parseEngineType,
  RefusalCause,
} from '@everest-import/backstage-plugin-everest-import-common';
import { z } from 'zod/v4';
import { withCauses } from '../errors';
import { importRequestSchema, isMissingSecret } from './importRequestSchema';
import { jsonLimitExceeded } from './jsonLimits';
import {
  ParsedDatabaseCredentials,
  ParsedImportRequest,
  ParsedS3Credentials,
} from './ParsedImportRequest';

type Shape = z.infer<typeof importRequestSchema>;
type Issue = z.core.$ZodIssue;

const LIMITS = { depth: 16, nodes: 1000, bytes: 64 * 1024 };

/** Never repeats what was sent: it may be a key in the wrong field. */
function toCauses(issue: Issue, body: unknown): RefusalCause[] {
  const field = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => {
      const unknown = [field, key.slice(0, 64)].filter(Boolean).join('.');
      return {
        field: unknown || 'request',
        code: 'unknown-field',
        message: `The field '${unknown}' is not known. Remove it, or correct its name.`,
      };
    });
  }
  let value = body;
  for (const key of issue.path) {
    value = (value as Record<PropertyKey, unknown> | undefined)?.[key];
  }
  const missing = value === undefined || value === null || value === '';
  const named = field || 'request';
  return [
    {
      field: named,
      code: missing && issue.code !== 'custom' ? 'missing' : 'malformed',
      message:
        missing && issue.code !== 'custom'
          ? `The field '${named}' is missing. Fill it in.`
          : `The field '${named}' is not right: ${issue.message}.`,
    },
  ];
}

function malformed(causes: RefusalCause[]): InputError {
  return withCauses(
    new InputError(causes.map(cause => cause.message).join(' ')),
    causes,
  );
}

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

/** What may hold any JSON, and would be walked to its end. */
const OPEN_FIELDS = ['config', 'spec', 'proxy.expose'];

function tooLargeCauses(body: unknown): RefusalCause[] {
  return OPEN_FIELDS.flatMap(field => {
    const part = field
      .split('.')
      .reduce<unknown>(
        (value, key) =>
          (value as Record<string, unknown> | null | undefined)?.[key],
        body,
      );
    const reason = part === undefined ? '' : jsonLimitExceeded(part, LIMITS);
    return reason
      ? [
          {
            field,
            code: 'too-large',
            message: `The field '${field}' ${reason}.`,
          },
        ]
      : [];
  });
}

/**
 * Reads a body as an ImportRequest in one vocabulary.
 *
 * @throws InputError with every cause at once.
 */
export function parseImportRequest(body: unknown): ParsedImportRequest {
  const causes = tooLargeCauses(body);
  if (causes.length > 0) {
    throw malformed(causes);
  }
  const parsed = importRequestSchema.safeParse(body);
  if (!parsed.success) {
    throw malformed(
      parsed.error.issues.flatMap(issue => toCauses(issue, body)).slice(0, 100),
    );
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
    source: {
      ...request.source,
      verifyTls: request.source.verifyTls ?? true,
      forcePathStyle: request.source.forcePathStyle ?? false,
    },
    s3Credentials: toS3Credentials(request.s3Credentials),
    databaseCredentials: toDatabaseCredentials(request.databaseCredentials),
  };
}
