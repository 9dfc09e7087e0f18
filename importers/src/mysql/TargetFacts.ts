/** What a server says of itself, as far as dumps have to fit it. */
export interface TargetFacts {
  /** Such as `8.0.36` or `10.11.6-MariaDB`. */
  version: string;
  /** It refuses a table without a primary key, or to fill one. */
  needsKeys: boolean;
  /** Bytes of one statement. */
  maxAllowedPacket: number;
  /** In small letters; MariaDB leaves out the encoding of some. */
  collations: Set<string>;
}

export const isMariaDb = (version: string) => /mariadb/i.test(version);

/** What asks for them: the variables, an empty line, the collations. */
export const TARGET_QUESTION = `SHOW VARIABLES WHERE Variable_name IN ('sql_require_primary_key', 'pxc_strict_mode', 'max_allowed_packet');
SELECT '-', '-';
SELECT collation_name, '-' FROM information_schema.collations;
`;

/** @param answer - rows of two columns, by tabs */
export function readTargetFacts(version: string, answer: string): TargetFacts {
  const rows = answer
    .split('\n')
    .filter(Boolean)
    .map(line => line.split('\t'));
  const border = rows.findIndex(([first]) => first === '-');
  const variables = new Map(
    rows
      .slice(0, border)
      .map(([name, value]) => [name.toLowerCase(), value.toUpperCase()]),
  );
  return {
    version,
    needsKeys:
      variables.get('sql_require_primary_key') === 'ON' ||
      /^(ENFORCING|MASTER)$/.test(variables.get('pxc_strict_mode') ?? ''),
    maxAllowedPacket: Number(
      variables.get('max_allowed_packet') ?? Number.POSITIVE_INFINITY,
    ),
    collations: new Set(
      rows.slice(border + 1).map(([name]) => name.toLowerCase()),
    ),
  };
}

/** Whether the server has a collation, also by an older name of it. */
export function knowsCollation(
  { collations }: TargetFacts,
  name: string,
): boolean {
  const [encoding, ...rest] = name.split('_');
  const other = { utf8: 'utf8mb3', utf8mb3: 'utf8' }[encoding] ?? encoding;
  return [name, [other, ...rest].join('_'), rest.join('_')].some(each =>
    collations.has(each),
  );
}
