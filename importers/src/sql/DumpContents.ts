/** What a dump's stream contained, by table as the dump writes its name (latin1: a character a byte). */
export class DumpContents {
  readonly rows = new Map<string, number>();
  readonly notes = new Set<string>();
  /** The dump's last words have come. */
  complete = false;
  /** Of MySQL: names that can be asked for in this encoding alone. */
  readonly encodings = new Map<string, string>();
  /** A `SET client_encoding`, so that names can be asked for as they were written. */
  encoding = '';

  table(name: string) {
    if (!this.rows.has(name)) this.rows.set(name, 0);
  }

  add(name: string, rows: number) {
    this.rows.set(name, (this.rows.get(name) ?? 0) + rows);
  }

  /** What was put into it before is gone, as of a table that two dumps in one file both have. */
  dropped(name: string) {
    if (this.rows.has(name)) this.rows.set(name, 0);
  }

  get totalRows(): number {
    let total = 0;
    for (const rows of this.rows.values()) total += rows;
    return total;
  }
}
