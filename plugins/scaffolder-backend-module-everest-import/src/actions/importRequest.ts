import { InputError } from '@backstage/errors';
import { JsonValue } from '@backstage/types';
import { ImportRequest } from '@everest-import/backstage-plugin-everest-import-common';
import { readDatabaseCredentials, readS3Credentials } from './credentials';
import { defaultRequestId } from './requestId';

type Input = Omit<
  ImportRequest,
  'config' | 's3Credentials' | 'databaseCredentials'
> & {
  config?: { [key: string]: JsonValue } | string;
  s3Credentials?: { [key: string]: string | undefined };
  databaseCredentials?: { [key: string]: string } | string;
};

function readConfig(config: Input['config']): ImportRequest['config'] {
  if (typeof config !== 'string') {
    return config;
  }
  if (config.trim() === '') {
    return undefined;
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(config);
  } catch {
    parsed = undefined;
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw new InputError(
      `config: '${config}' is not a JSON object; write it as '{"key": "value"}'`,
    );
  }
  return parsed as ImportRequest['config'];
}

/** The action's input as the backend takes it: JSON text read, what a form left empty left out, and an id. */
export function toImportRequest(
  input: Input,
  step: { taskId: string; stepId: string },
): ImportRequest {
  const { config, s3Credentials, databaseCredentials, ...rest } = input;
  return {
    ...rest,
    requestId: input.requestId ?? defaultRequestId({ ...step, ...input }),
    config: readConfig(config),
    s3Credentials: readS3Credentials(s3Credentials),
    databaseCredentials: readDatabaseCredentials(databaseCredentials),
  };
}
