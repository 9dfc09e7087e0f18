/** The names of the form's secrets. */
export const ACCESS_KEY_ID = 's3AccessKeyId';
export const SECRET_ACCESS_KEY = 's3SecretAccessKey';

/** The secrets of the form, without keys. */
export const NO_KEYS = { [ACCESS_KEY_ID]: '', [SECRET_ACCESS_KEY]: '' };

const MASK = /^\*+$/;

/** Why a key can't be used; undefined where nothing speaks against it. */
export function keyFault(key: string): 'temporary' | 'mask' | undefined {
  if (MASK.test(key)) {
    return 'mask';
  }
  return key.startsWith('ASIA') ? 'temporary' : undefined;
}

/** Both keys among the form's secrets; undefined while they are not usable. */
export function usableKeys(
  secrets: Record<string, string>,
): { accessKeyId: string; secretAccessKey: string } | undefined {
  const accessKeyId = secrets[ACCESS_KEY_ID] ?? '';
  const secretAccessKey = secrets[SECRET_ACCESS_KEY] ?? '';
  const usable =
    accessKeyId !== '' &&
    secretAccessKey !== '' &&
    !keyFault(accessKeyId) &&
    !keyFault(secretAccessKey);
  return usable ? { accessKeyId, secretAccessKey } : undefined;
}
