import { END, filtered } from './filteredPostgres';

const dangerous = (text: string) =>
  expect(filtered(text + END)).rejects.toMatchObject({
    code: 'dump-dangerous',
  });

describe('a dump that would run programs or read files', () => {
  it.each([
    ['a shell command', '\\! rm -rf /\n'],
    ['a shell command after a statement', 'SET x = 1; \\! id\n'],
    [
      'a shell command within a statement',
      'SELECT pg_catalog.setval(1, \\! id\n2);',
    ],
    ['a copy by psql', "\\copy t from program 'id'\n"],
    ['an included file', '\\i /etc/passwd\n'],
    ['output to a program', 'CREATE TABLE t (a int) \\g |id\n'],
    ['backticks', '\\connect `id`\n'],
    ['another database', '\\connect shop\n\\connect town\n'],
    ['another encoding of psql', '\\encoding SJIS\n'],
    ['COPY of a program', "COPY t FROM PROGRAM 'id';"],
    ['COPY of a file', "COPY t FROM '/etc/passwd';"],
    ['COPY to a program', "COPY t TO PROGRAM 'id';"],
    ['COPY hidden by a comment', "COPY/* */t FROM/**/PROGRAM 'id';"],
    [
      'COPY in parentheses that psql does not send',
      'CREATE RULE r AS ON INSERT TO t DO (COPY t FROM stdin;\n\\! id\n\\.\n);',
    ],
    [
      'COPY in a function',
      "CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN COPY t FROM PROGRAM 'id'; END $$;",
    ],
    ['a block of code', 'DO $$ BEGIN END $$;'],
    ['a query of a function', 'SELECT evil();'],
    [
      'a function in C',
      "CREATE FUNCTION f() RETURNS int LANGUAGE c AS 'libc', 'system';",
    ],
    [
      "a function in 'C'",
      "CREATE FUNCTION f() RETURNS int LANGUAGE 'c' AS 'libc', 'system';",
    ],
    [
      'a function in Python',
      "CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE plpython3u AS 'x';",
    ],
    [
      'an untrusted extension',
      'CREATE EXTENSION IF NOT EXISTS plpython3u WITH SCHEMA pg_catalog;',
    ],
    ['an untrusted extension in quotes', 'CREATE EXTENSION "plperlu";'],
    ['an untrusted language', 'CREATE PROCEDURAL LANGUAGE plperlu;'],
    ['LOAD', "LOAD '/tmp/x.so';"],
    ['a setting of the server', "ALTER SYSTEM SET archive_command = 'id';"],
    ['a user', 'CREATE ROLE evil SUPERUSER;'],
    ['all that users own', 'DROP OWNED BY CURRENT_USER, app CASCADE;'],
    ['the same, with another space', 'drop\towned by "app";'],
    ['what users own, given to others', 'REASSIGN OWNED BY app TO evil;'],
    [
      'strings with old backslashes',
      "SET standard_conforming_strings = off; COMMENT ON TABLE t IS 'a\\'; \\! id\n';",
    ],
    [
      'the same, far behind',
      "SET standard_conforming_strings = off; SET standard_conforming_strings = on; COMMENT ON TABLE t IS 'a\\\\b';",
    ],
    [
      'a session that is ended',
      'CREATE VIEW v AS SELECT pg_terminate_backend(1);',
    ],
    [
      'statistics with a call in them, behind another statement',
      "SELECT evil(); SELECT * FROM pg_catalog.pg_restore_relation_stats('version', 1);",
    ],
    [
      'a setting that is like that of replication',
      'SET session_replication_role = replica, x = 1;',
    ],
    [
      'a command of psql beside the name of a schema',
      'DROP TABLE public.t \\! id\n;',
    ],
    ['a program in a DROP', "DROP TABLE t; COPY t FROM PROGRAM 'id';"],
    [
      'a role that is made by name',
      'CREATE POLICY p ON t TO "x"; CREATE ROLE evil SUPERUSER;',
    ],
    [
      'the same by a function',
      "SELECT pg_catalog.set_config('standard_conforming_strings', 'off', false);",
    ],
    ['an encoding that hides quotes', "SET client_encoding = 'SJIS';"],
    ['the same, spelt with dashes', "SET client_encoding = 'S-J-I-S';"],
    ['the same, with an escape', "SET client_encoding = E'SJ\\x49S';"],
    ['the same, by another name', "SET client_encoding = 'MSKANJI';"],
    [
      'the same, of a name in numbers',
      `SET U&"client!005fencoding" UESCAPE '!' = 'SJIS';`,
    ],
    ['the same, as names', "SET NAMES 'SJIS';"],
    [
      'strings with old backslashes, hidden by a comment',
      "SET standard_conforming_strings TO 'off' /* 'on' */;",
    ],
    [
      'a setting by a function, hidden by a comment',
      "SELECT set_config('standard_conforming_strings', 'off', false) /* set_config('search_path' */;",
    ],
    ['a setting that pg_dump never changes', 'SET search_path = a, x = 1;'],
    ['a comment that a carriage return ends', '-- x\r\\! id\n;'],
    [
      'a file in a large object',
      "SELECT pg_catalog.lowrite(0, pg_read_binary_file('/etc/passwd'));",
    ],
    [
      'a file in a row',
      "INSERT INTO t VALUES (1, pg_read_file('/etc/passwd'));",
    ],
    [
      'a function of its own in a row',
      "INSERT INTO t VALUES (1, public.evil('/etc/passwd'));",
    ],
    ['a query in place of rows', 'INSERT INTO t SELECT * FROM pg_authid;'],
    [
      'a file in a materialized view',
      "CREATE MATERIALIZED VIEW v AS SELECT pg_read_file('/etc/passwd');",
    ],
    [
      'a file in a constraint, in quotes',
      `CREATE TABLE t (a int CHECK ("pg_read_file"('/etc/passwd') = ''));`,
    ],
    [
      'a name in numbers',
      `CREATE MATERIALIZED VIEW v AS SELECT U&"pg!005fread_file" UESCAPE '!' ('/etc/passwd');`,
    ],
    [
      'another server',
      "CREATE MATERIALIZED VIEW v AS SELECT * FROM dblink('host=x', 'SELECT 1') AS t(a int);",
    ],
    ['a file as a table', 'CREATE SERVER s FOREIGN DATA WRAPPER file_fdw;'],
    [
      "a function in 'C', without a space",
      "CREATE FUNCTION f() RETURNS int LANGUAGE'c' AS 'libc', 'system';",
    ],
    [
      'a function in C with a parameter called language',
      "CREATE FUNCTION f(language text) RETURNS int LANGUAGE c AS 'libc', 'system';",
    ],
    [
      'a function in "c", after a name with a parenthesis',
      `CREATE FUNCTION "f("("a(b" int) RETURNS int LANGUAGE "c" AS 'libc', 'system';`,
    ],
    [
      'a function in C whose name begins a body',
      `CREATE FUNCTION "BEGIN ATOMIC"(a text DEFAULT 'BEGIN ATOMIC') RETURNS int LANGUAGE c AS 'libc', 'system';`,
    ],
    [
      'a function in C behind a closing parenthesis too many',
      "CREATE FUNCTION f()) RETURNS int LANGUAGE c AS 'libc', 'system';",
    ],
    [
      'an untrusted extension, without a space',
      'CREATE EXTENSION IF NOT EXISTS"plpython3u";',
    ],
    ['membership in a role', 'GRANT pg_execute_server_program TO shop;'],
    ['the same, of a name with ON', 'GRANT postgres TO "x ON y", shop;'],
    ['membership that is taken', 'REVOKE pg_monitor FROM shop;'],
    [
      'a role as a row',
      "INSERT INTO pg_catalog.pg_authid (oid, rolname, rolsuper) VALUES (9, 'evil', true);",
    ],
    [
      'the same, by a short name in quotes',
      `INSERT INTO "pg_authid" (oid, rolname) VALUES (9, 'evil');`,
    ],
    [
      'the same, by COPY',
      'COPY PG_CATALOG."pg_authid" (oid, rolname) FROM stdin;\n9\tevil\n\\.\n',
    ],
    [
      'the same, by the search path',
      'SET search_path = pg_catalog;\nCOPY pg_auth_members FROM stdin;\n9\t9\n\\.\n',
    ],
    ['a comment on a role', "COMMENT ON ROLE app IS 'x';"],
    [
      'rights to a tablespace',
      'GRANT CREATE ON TABLESPACE "fast disk" TO shop;',
    ],
    [
      "rights to change the server's settings",
      'GRANT ALTER SYSTEM ON PARAMETER archive_command TO shop;',
    ],
  ])('is refused: %s', (_, text) => dangerous(text));

  it('is refused for a zero byte, at which psql loses its place', () =>
    expect(
      filtered(`COPY t FROM stdin;\n1\0\n\\.\n${END}`),
    ).rejects.toMatchObject({
      code: 'dump-damaged',
    }));

  it('has nothing of its comments in what is asked of the server later', async () => {
    const text = `-- SET client_encoding='UTF8'; \\! id\nSET client_encoding = 'UTF8';`;
    const { contents } = await filtered(text + END);
    expect(contents.encoding).toBe("SET client_encoding = 'UTF8';");
  });
});
