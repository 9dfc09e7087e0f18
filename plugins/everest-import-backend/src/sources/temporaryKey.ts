/** AWS begins the ids of keys that end after hours, and need a session token, with these letters. */
export function isTemporaryKey(accessKeyId: string): boolean {
  return accessKeyId.startsWith('ASIA');
}
