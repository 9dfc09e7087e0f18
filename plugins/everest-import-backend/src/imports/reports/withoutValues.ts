/**
 * What stands for a value of a row. This file is the same in the importers' image and in the portal's backend, which share
 * no package; a test compares them.
 */
const CUT = '…';

/** What is matched, and what is left of it. A value may hold anything, also quotes: where it ends is not known, so what follows goes too. */
const RULES: [pattern: RegExp, left: string][] = [
  // PostgreSQL
  [
    /(\bKey \((?:[^()]|\([^()]*\))*\))=\(.*?(?=\) (?:already exists|is not present in table|is still referenced from table|is duplicated)[^)]*$|$)/s,
    `$1=(${CUT}`,
  ],
  [/(\bFailing row contains) .*$/s, `$1 (${CUT})`],
  [/(\bCOPY [^,]{1,200}, line \d+(?:, column [^:]{1,200})?): .*$/s, '$1'],
  [/(\bJSON data, line \d+): .*$/s, `$1: ${CUT}`],
  [/(\bToken) ".*$/s, `$1 "${CUT}"`],
  [/(\binvalid byte sequence for encoding "[^"]*"): .*$/s, `$1: ${CUT}`],
  [/(\bcharacter with byte sequence) .*?(?= in encoding|$)/s, `$1 ${CUT}`],
  [
    /(\b(?:invalid|malformed|out of range|not valid|unterminated|unrecognized)\b[^:"]{0,100}(?:"[^"]{0,100}"[^:"]{0,100})?): ".*$/is,
    `$1: "${CUT}"`,
  ],
  [
    /(\b(?:value|time zone)) ".*?(?=" (?:is out of range|for "|not recognized)[^"]*(?:"[^"]*"[^"]*)?$|$)/s,
    `$1 "${CUT}`,
  ],
  [/(\bat or near) ".*$/s, `$1 "${CUT}"`],
  // From the first quotation mark alone: begun at each, it would take the square of their number
  [/^([^"]*)".*" (?=<-- parse error)/s, `$1"${CUT}" `],
  [/(\bLINE \d+): .*$/s, `$1: ${CUT}`],
  [/(\b(?:STATEMENT|QUERY|[Pp]arameters)): .*$/s, `$1: ${CUT}`],
  // MySQL and MariaDB
  [
    /(\bDuplicate entry) '.*?(?=' for key [^ ]+$|' for key '[^']*'$|$)/s,
    `$1 '${CUT}`,
  ],
  [
    /(\b(?:Incorrect|Truncated incorrect|Invalid)\b[^:']{0,60}\b(?:value|character string)): '.*?(?=' for (?:column|function) [^ ]+(?: at row \d+)?$|$)/is,
    `$1: '${CUT}`,
  ],
  [/(\bCannot convert string) '.*?(?=' from \w+ to \w+$|$)/s, `$1 '${CUT}`],
  [/(\bvalue is out of range in) '.*$/s, `$1 '${CUT}'`],
  [/(\bto use near) '.*?(?=' at line \d+$|$)/s, `$1 '${CUT}`],
  // MongoDB
  [/(\bdup key:) .*$/s, `$1 { ${CUT} }`],
  // Whatever prints the statement
  [
    /(\b(?:INSERT|REPLACE)\b[^('"]{0,40}? INTO\s+(?:[\w.]+|[`"][^`"]+[`"](?:\.[`"][^`"]+[`"])?)).*$/is,
    `$1 ${CUT}`,
  ],
  [/(\bUPDATE\s+[^\s]{1,200}\s+SET)\b.*$/is, `$1 ${CUT}`],
  [/(\bVALUES?)\s*\(.*$/is, `$1 (${CUT})`],
];

/**
 * A database's error without the values of rows in it; what names the table, the column and the constraint stays.
 *
 * @param text - what a server or its client said, for at most a few thousand characters
 */
export function withoutValues(text: string): string {
  return RULES.reduce(
    (left, [pattern, rest]) => left.replace(pattern, rest),
    text,
  );
}
