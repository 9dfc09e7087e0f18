import { rule, SecretRule } from './secretRule';
import { NAME, QUOTED, SETTING, SQL_TEXT, VALUE } from './secretWords';

/** Options of commands and words of statements, as an importer prints what it runs. */
export const COMMANDS: SecretRule[] = [
  // Statements
  rule(
    `\\bidentified\\s+(?:with\\s+\\S{1,60}\\s+)?(?:by|as)\\s+(?:password\\s+)?)${SQL_TEXT}`,
    'gi',
  ),
  rule(
    `\\bset\\s{1,5}password\\b[^=\\n]{0,200}=\\s{0,3}(?:password\\s{0,3}\\(\\s{0,3})?)${QUOTED}`,
    'gi',
  ),
  rule(
    `\\bidentified\\s+via\\s+\\S{1,60}\\s+(?:using|as)\\s+)${SQL_TEXT}`,
    'gi',
  ),
  rule(`\\bpassword\\s+)${SQL_TEXT}`, 'gi'),
  rule(`(?:password|passphrase)\\(\\s{0,3})${QUOTED}`, 'gi'),
  rule(
    `\\bauth\\(\\s{0,3}["'][^"'\\n]{1,100}["']\\s{0,3},\\s{0,3})${QUOTED}`,
    'g',
  ),
  // Options, also as a list
  rule(`--password-stdin[ \\t]{0,3}<<<[ \\t]{0,3})${VALUE}`, 'g'),
  rule(`--from-literal[ \\t=][^\\s=]{1,253}=)${VALUE}`, 'g'),
  rule(`${NAME}(?<=(?:^|\\s)--?[\\w-]{1,60})\\s+)(?!-)${VALUE}`, 'gi'),
  rule(`${NAME}(?<=--?[\\w-]{1,60})["'],\\s{0,3})${QUOTED}`, 'gi'),
  rule(
    `(?:passw(?:or)?d|passphrase|access[-_]?key|secret[-_]?key|token)["'],\\s{0,3})${QUOTED}`,
    'gi',
  ),
  rule(`--uri[ \\t=]["']?[^\\s:"'@/]{1,100}:)[^\\s"']+(?=@)`, 'g'),
  rule(`--[\\w-]{0,20}creds[ \\t=]["']?[^\\s:"']{1,100}:)[^\\s"']+`, 'g'),
  rule(
    `\\bmachine\\s{1,3}\\S{1,253}\\s{1,3}login\\s{1,3}\\S{1,253}\\s{1,3}password\\s{1,3})\\S+`,
    'g',
  ),
  rule(
    `\\b(?:(?:un)?zip|sqlcmd)\\b[^\\n]{0,200}?[ \\t]-P[ \\t]{0,3}|\\b7z[ar]?\\b[^\\n]{0,200}?[ \\t]-p)${VALUE}`,
    'g',
  ),
  rule(`\\bmysqladmin\\b[^\\n]{0,200}?[ \\t]password[ \\t]{1,3})${VALUE}`, 'g'),
  rule(
    `\\b(?:mysql|maria|mongo|xtrabackup)[^\\n]{0,400}?["'\\s]-p)(?!ort\\b)${VALUE}`,
    'g',
  ),
  rule(
    `\\b(?:mongo|sshpass|my(?:dumper|loader))[^\\n]{0,400}?["'\\s]-p(?:\\s{1,3}|["'],\\s{0,3}))${VALUE}`,
    'g',
  ),
  rule(
    `(?:^|["'\\s])-u["',\\s]{0,4}[^\\s"',]{1,100}["',\\s]{1,5}-p)${VALUE}`,
    'gm',
  ),
  rule(
    `\\bcurl\\b[^\\n]{0,400}?\\s(?:-u|--(?:proxy-)?user)[ \\t=]{0,3}["']?[^\\s"':]{1,100}:)[^\\s"']+`,
    'g',
  ),
  rule(
    `\\bmc\\b[^\\n]{0,200}?\\b(?:alias[ \\t]{1,3}set|config[ \\t]{1,3}host[ \\t]{1,3}add)(?:[ \\t]{1,3}[^\\s]{1,300}){2}[ \\t]{1,3})\\S+(?:[ \\t]{1,3}\\S+)?`,
    'g',
  ),
  rule(
    `\\b(?:redis-cli\\b[^\\n]{0,200}?\\s-a|openssl\\b[^\\n]{0,200}?\\s-[kK])[ \\t]{1,3})\\S+`,
    'g',
  ),
  // A word in letters of one case is said of it
  rule(
    `\\b${SETTING}[ \\t]{1,3})(?!(?:[a-z]+|[A-Z_]+)(?!\\w))(?=["'\\w/+])${VALUE}`,
    'g',
  ),
  rule(`^[ \\t]*(?:export[ \\t]+)?${SETTING}[ \\t]+)\\S+(?=[ \\t]*$)`, 'gm'),
];
