import { isRecord, textOf } from '../isRecord';

/** The name of the form's secret: a JSON text of keys and values. */
export const DATABASE_CREDENTIALS = 'databaseCredentials';

/** What the field holds; it may be a link's. */
export interface CredentialsValue {
  kind?: 'none' | 'keys' | 'secret';
  keys?: string[];
  secretName?: string;
}

export function readCredentials(data: unknown): CredentialsValue {
  const value = isRecord(data) ? data : {};
  const kind = (['none', 'keys', 'secret'] as const).find(
    word => word === value.kind,
  );
  return {
    kind,
    keys: Array.isArray(value.keys)
      ? value.keys.filter((key): key is string => typeof key === 'string')
      : undefined,
    secretName: textOf(value.secretName),
  };
}

const MASK = /^\*+$/;

/** The values among the form's secrets; a mask is none. */
export function readValues(
  secrets: Record<string, string>,
): Record<string, string> {
  try {
    const values = JSON.parse(secrets[DATABASE_CREDENTIALS] || '{}');
    return Object.fromEntries(
      Object.entries(isRecord(values) ? values : {}).filter(
        (entry): entry is [string, string] =>
          typeof entry[1] === 'string' && !MASK.test(entry[1]),
      ),
    );
  } catch {
    return {};
  }
}

/** The form's secret for these values; empty for none. */
export function toSecret(
  values: Record<string, string>,
): Record<string, string> {
  const given = Object.entries(values).filter(([, value]) => value !== '');
  return {
    [DATABASE_CREDENTIALS]:
      given.length > 0 ? JSON.stringify(Object.fromEntries(given)) : '',
  };
}

/** The keys that have a value, in the order of the engine's own list. */
export function givenKeys(
  wanted: string[],
  values: Record<string, string>,
): string[] {
  return wanted.filter(key => values[key]);
}
