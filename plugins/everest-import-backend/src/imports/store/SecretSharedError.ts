/** A Secret that a request names is that of another one. */
export class SecretSharedError extends Error {
  name = 'SecretSharedError' as const;
  readonly secretName: string;

  constructor(secretName: string) {
    super(`The Secret '${secretName}' is that of another request already`);
    this.secretName = secretName;
  }
}
