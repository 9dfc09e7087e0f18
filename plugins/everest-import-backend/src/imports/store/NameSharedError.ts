/** A database of the same name, with an importer that has rights in the whole cluster, is there or on its way. */
export class NameSharedError extends Error {
  name = 'NameSharedError' as const;

  constructor(database: string) {
    super(`A database '${database}' has rights in the whole cluster already`);
  }
}
