import { StatementWords } from './Lexer';
import { NAME, QUALIFIED, unquoted } from './postgresNames';

const NAMES = String.raw`(?:GROUP )?${NAME}(?: ?, ?(?:GROUP )?${NAME})*`;

/** Statements that name roles, each with the names in its groups. */
const ROLES = [
  `^(?:CREATE|ALTER) POLICY ${NAME} ON ${QUALIFIED}(?: AS [A-Z]+)?(?: FOR [A-Z]+)? TO (${NAMES})`,
  `^(?:GRANT|REVOKE) (?=.* ON ).* (?:TO|FROM) (${NAMES})(?: WITH GRANT OPTION)?(?: GRANTED BY ${NAME})?(?: CASCADE| RESTRICT)?$`,
  `^ALTER DEFAULT PRIVILEGES FOR (?:ROLE|USER) (${NAMES})(?: IN SCHEMA ${NAMES})? (?:GRANT|REVOKE) .* (?:TO|FROM) (${NAMES})(?: WITH GRANT OPTION)?$`,
  `^ALTER .* OWNER TO (${NAME})$`,
  `^CREATE SCHEMA .*\\bAUTHORIZATION (${NAME})`,
  `^(?:CREATE|ALTER) USER MAPPING (?:IF NOT EXISTS )?FOR (${NAME}) SERVER `,
  `^SET (?:SESSION AUTHORIZATION|(?:SESSION )?ROLE) (${NAME})$`,
].map(pattern => new RegExp(pattern, 'is'));

const SET_USER = /^SET (?:SESSION AUTHORIZATION|(?:SESSION )?ROLE) ''$/i;
/** Not in quotes these are nobody's name. */
const NOBODY =
  /^(public|current_user|current_role|session_user|user|default|none)$/i;
const EXTENSION = new RegExp(
  `^(?:CREATE EXTENSION (?:IF NOT EXISTS )?|COMMENT ON EXTENSION |ALTER EXTENSION )(${NAME})`,
  'i',
);

/** Names of a list, as the server keeps them. */
function namesOf(list: string): string[] {
  return [...list.matchAll(new RegExp(NAME, 'g'))]
    .map(([name]) => name)
    .filter(name => !NOBODY.test(name) && !/^group$/i.test(name))
    .map(unquoted);
}

/** The roles that a statement needs. */
export function rolesOf({ skeleton, strings }: StatementWords): string[] {
  if (SET_USER.test(skeleton)) return [strings[0].slice(1, -1)];
  for (const pattern of ROLES) {
    const found = pattern.exec(skeleton);
    if (found) return [...new Set(found.slice(1).flatMap(namesOf))];
  }
  return [];
}

/** The extension that a statement makes or speaks of. */
export function extensionOf({ skeleton }: StatementWords): string | undefined {
  const name = EXTENSION.exec(skeleton)?.[1];
  return name && unquoted(name);
}
