import { Statement } from './Lexer';
import { NAME, QUALIFIED, unquoted } from './postgresNames';
import { Verdict } from './postgresRules';
import { refuse } from './refuse';

/** Says what one role has in one database, or takes it back: pg_dump --create writes it with the database's own settings. */
const IN_DATABASE = /^ALTER (?:ROLE|USER) \S+ IN DATABASE \S+ (?:SET|RESET) /i;

const REFUSED: [RegExp, string][] = [
  [/^(?:GRANT|REVOKE) (?!.* ON )/i, 'it makes users members of others'],
  [
    /^(?:CREATE|ALTER|DROP) (?:ROLE|USER|GROUP|TABLESPACE)\b(?! MAPPING)|^(?:COMMENT|SECURITY LABEL\b.*) ON (?:ROLE|TABLESPACE) |^(?:GRANT|REVOKE) .* ON TABLESPACE (?!TO |FROM )/i,
    "it changes the server's users or its disks",
  ],
  [
    /^(?:GRANT|REVOKE) .* ON PARAMETER (?!TO |FROM )/i,
    "it says who may change the server's settings",
  ],
];

const DROPPED: [RegExp, string][] = [
  [
    /^(?:CREATE|ALTER|DROP) DATABASE\b|^(?:COMMENT|SECURITY LABEL\b.*|GRANT .*|REVOKE .*) ON DATABASE (?!TO |FROM )/i,
    "what it says of the database itself: the import's config names it",
  ],
  [
    /^(?:CREATE|ALTER|DROP) SUBSCRIPTION\b|^(?:COMMENT|SECURITY LABEL\b.*) ON SUBSCRIPTION /i,
    'its subscriptions to other servers',
  ],
];

const FILLS = new RegExp(`^(?:INSERT INTO|COPY) (${QUALIFIED})`, 'i');

/** The server's own tables, and views on them that take rows; of whatever release. */
const CATALOG =
  /^pg_(?:aggregate|am|amop|amproc|attrdef|attribute|auth_members|authid|cast|class|collation|constraint|conversion|database|db_role_setting|default_acl|depend|description|enum|event_trigger|extension|foreign_(?:data_wrapper|server|table)|group|index|inherits|init_privs|language|largeobject|largeobject_metadata|namespace|opclass|operator|opfamily|parameter_acl|partitioned_table|pltemplate|policy|proc|publication\w*|range|replication_origin|rewrite|roles|seclabels?|sequence|settings|shadow|shdepend|shdescription|shseclabel|statistic(?:_ext(?:_data)?)?|subscription(?:_rel)?|tablespace|transform|trigger|ts_(?:config|config_map|dict|parser|template)|type|user|user_mappings?)$/;

/** Whether rows go into a table of the server's own, which is found by its short name before all others. */
function fillsCatalog(words: string): boolean {
  const name = FILLS.exec(words)?.[1];
  if (name === undefined) return false;
  const parts = [...name.matchAll(new RegExp(NAME, 'g'))].map(([part]) =>
    unquoted(part),
  );
  const schema = parts.at(-2);
  return schema === undefined
    ? CATALOG.test(parts[0])
    : /^pg_|^information_schema$/.test(schema);
}

/**
 * Looks at what a statement of a dump of PostgreSQL does beside its database: to the server's users, disks and catalogs, or
 * to a database by its name.
 *
 * @throws Failure `dump-dangerous`
 */
export function judgeOfServer(statement: Statement, words: string): Verdict {
  if (fillsCatalog(words))
    refuse(statement, "it fills one of the server's own tables");
  // What stands in a name is none of the statement's words
  const bare = words.replace(/"(?:[^"]|"")*"/g, '""');
  if (IN_DATABASE.test(bare)) return { drop: DROPPED[0][1] };
  for (const [pattern, why] of REFUSED)
    if (pattern.test(bare)) refuse(statement, why);
  for (const [pattern, what] of DROPPED)
    if (pattern.test(bare)) return { drop: what };
  return undefined;
}
