/** What a dump is by its first bytes, unpacked. */
export interface Header {
  kind:
    | 'pg-plain'
    | 'pg-cluster'
    | 'pg-custom'
    | 'pg-tar'
    | 'mysqldump'
    | 'mysqldump-all'
    | 'mongodump';
  /** What wrote it, such as `pg_dump` or `phpMyAdmin`. */
  program: string;
  /** Of the server that was dumped, without what a distribution adds: `15.4`, `8.0.36-28`. */
  version?: string;
  /** Whether that server was a MariaDB. */
  isMariaDb?: boolean;
  /** Whether it names the database that it begins with, so that others may come after that. */
  mayHoldMore?: boolean;
  /** Words in the last 4 KiB of a whole one; undefined where nothing says that it is whole. */
  end?: RegExp;
  /** So many bytes before it are none of the dump's: a byte order mark, and lines that a program wrote into it. */
  skip?: number;
}

/** What is known, and no dump that can be read as it is. */
export interface Stranger {
  /** A stable kebab-case word, such as `xz`. */
  stranger: string;
  /** A sentence that says what it is. */
  message: string;
  /** What stands in these sentences, by its name. */
  values?: Record<string, string | number>;
  /** A sentence that says what to do. */
  remedy: string;
}

export function isStranger(found: Header | Stranger): found is Stranger {
  return 'stranger' in found;
}
