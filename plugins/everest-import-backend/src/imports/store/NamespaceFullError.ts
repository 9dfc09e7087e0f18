/** As many imports as may run at once have not ended yet in a namespace. */
export class NamespaceFullError extends Error {
  name = 'NamespaceFullError' as const;
  readonly atMost: number;

  constructor(namespace: string, atMost: number) {
    super(`${atMost} imports run in the namespace '${namespace}' already`);
    this.atMost = atMost;
  }
}
