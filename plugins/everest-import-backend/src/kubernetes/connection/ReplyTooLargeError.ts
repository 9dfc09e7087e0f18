/** A reply was longer than the caller was ready to read; the cluster is there all the same. */
export class ReplyTooLargeError extends Error {
  constructor(cluster: string, maxBytes: number) {
    super(
      `A reply of the cluster '${cluster}' is longer than ${maxBytes} bytes.`,
    );
    this.name = 'ReplyTooLargeError';
  }
}
