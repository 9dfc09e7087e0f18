/** What the scaffolder shows in place of a secret, and an empty form field: neither is a value. */
export function isMissingSecret(value: unknown): boolean {
  return value === '' || (typeof value === 'string' && /^\*+$/.test(value));
}
