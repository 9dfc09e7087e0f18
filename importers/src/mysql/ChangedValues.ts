/** `Warning (Code 1264): Out of range value for column 'a' at row 1`; some messages hold the value, before the column. */
const CHANGED = /^Warning \(Code \d+\): .* for column (.+) at row \d+$/;
const MOST_COLUMNS = 20;

/**
 * Values that the server took in another form than the dump has them. mysqldump and mariadb-dump switch strict mode
 * off, and then what does not fit becomes zero, the nearest value or a shorter one, with a warning that says the column
 * and that the server gives for the first of a statement's rows alone (`max_error_count`).
 */
export class ChangedValues {
  readonly #columns = new Map<string, number>();

  /** @param line - that a client wrote which shows warnings */
  see(line: string) {
    const quoted = CHANGED.exec(line)?.[1];
    if (quoted === undefined) return;
    // `database`.`table`.`column` or 'column'
    const column = quoted
      .split('`.`')
      .pop()!
      .replace(/^['`]|['`]$/g, '');
    const seen = this.#columns.get(column);
    if (seen !== undefined || this.#columns.size < MOST_COLUMNS)
      this.#columns.set(column, (seen ?? 0) + 1);
  }

  get notes(): string[] {
    return [...this.#columns].map(
      ([column, count]) =>
        `At least ${count} ${
          count === 1 ? 'value' : 'values'
        } of the column '${column}' did not fit into the target, which changed them: compare it with the source`,
    );
  }
}
