/** What a person named; the letter stands for each sign of it, so that all else keeps its place. */
const MASK = 'x';

const QUOTES = '["\'`»«“”]';
const KINDS =
  'tables?|relations?|views?|collections?|sequences?|columns?|constraints?|indexe?s?|schemas?|databases?|tablespaces?|types?|domains?|functions?|procedures?|triggers?|roles?|users?|extensions?|publications?|subscriptions?|buckets?';
/** As S3 and MongoDB write their codes; a table may be called so. */
const CODE = '[A-Z][a-z]{1,20}[A-Z]\\w{1,40}';
/** What a log says of one after the other, in small letters or with a large one. */
const DOING = [
  ...['restor', 'load', 'import', 'dump', 'creat', 'process', 'index'],
  ...['skipp', 'dropp', 'truncat', 'analyz', 'copy', 'writ'],
]
  .map(([first, ...rest]) => `[${first.toUpperCase()}${first}]${rest.join('')}`)
  .map(verb => `${verb}(?:ing|ed)`)
  .concat('rows of', 'documents of')
  .join('|');
/** Between what is done and its name; and the kinds of a table of contents of PostgreSQL. */
const BETWEEN = '(?:[ \\t]{1,3}[\\w.,]{1,20}){0,3}[ \\t]{1,3}';
const ENTRIES =
  'TABLE|VIEW|INDEX|SEQUENCE|CONSTRAINT|SCHEMA|FUNCTION|TYPE|TRIGGER|COMMENT|DATABASE|ACL';
/** Of programs, whose codes have such a begin. */
const PROGRAMS =
  's3|types|model|errors?|errorfactory|exceptions?|botocore|awserr|minio|kms';

const NAMES = [
  new RegExp(
    `(?<=\\b(?:${KINDS})[ \\t]{1,3}${QUOTES})[^"'\`»«“”]{1,200}(?=${QUOTES})`,
    'gi',
  ),
  new RegExp(
    `(?=[A-Z][a-z])(?<=\\b(?:table|relation|view|collection|column|field|schema|database)s?[ \\t]{1,3})${CODE}\\b(?!:)`,
    'g',
  ),
  /(?<=`)[^`]{1,200}(?=`)/g,
  new RegExp(
    `(?=[A-Z][a-z])(?<=\\b(?:${DOING})${BETWEEN})${CODE}\\b(?!:)`,
    'g',
  ),
  new RegExp(
    `(?=[A-Z][a-z])(?<=\\b(?:${ENTRIES})${BETWEEN})${CODE}\\b(?!:)`,
    'g',
  ),
  // With the schema or the database that it is in
  new RegExp(
    `(?=[A-Z][a-z])(?<=\\b(?!(?:${PROGRAMS})\\.)[a-z_][\\w$-]{0,62}\\.)${CODE}\\b`,
    'g',
  ),
  // In a path or a URL
  new RegExp(`(?<=/)${CODE}\\b|\\b${CODE}(?=/)`, 'g'),
];

const CODES = new RegExp(`\\b${CODE}\\b(?!: [A-Z])`, 'g');
/** Of something that went wrong, whoever says it. */
const WRONG =
  /\b(?:errors?|exception|fail\w{0,4}|cannot|could not|unable|denied|refused|invalid|expired|when calling|status|code|http|do(?:es)? not|not found|40\d|50\d)\b/i;

function masked(text: string, names: RegExp): string {
  return text.replace(names, name => MASK.repeat(name.length));
}

/**
 * A text without the names of tables, buckets and the like: somebody chose them, and they may read as an error does. As long
 * as the text was.
 */
export function withoutNames(text: string): string {
  return NAMES.reduce(masked, text);
}

/** The same of a line that is no error by its looks: a code alone may be a name, too. */
export function withoutCodes(text: string): string {
  const left = withoutNames(text);
  return WRONG.test(left) ? left : masked(left, CODES);
}
