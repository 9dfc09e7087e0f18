import { PostgresFilter } from '../../importers/src/sql/filterPostgres';
import { parseRequest } from '../../importers/src/readRequest';
import { payload } from './payload';

const END = '\n--\n-- PostgreSQL database dump complete\n--\n\n';

/** What psql would get, with the stream cut into pieces of so many bytes. */
async function filtered(text: string, size = 1 << 16, config: object = {}) {
  const filter = new PostgresFilter(parseRequest(payload(config)).config);
  async function* pieces() {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; at += size)
      yield bytes.subarray(at, at + size);
  }
  let out = '';
  for await (const piece of filter.run(pieces())) out += piece;
  return { out, contents: filter.contents };
}

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

describe('what pg_dump writes', () => {
  it.each([
    "SELECT pg_catalog.setval('public.t_id_seq', 3, true);",
    "SELECT pg_catalog.lo_open('16400', 131072);",
    "SELECT pg_catalog.lowrite(0, '\\x00ff');",
    'SELECT pg_catalog.lo_close(0);',
    "SELECT pg_catalog.set_config('search_path', '', false);",
    "SELECT pg_catalog.lo_unlink(oid) FROM pg_catalog.pg_largeobject_metadata WHERE oid = '16400';",
    `INSERT INTO public."T (x)" (id, "a b", c) OVERRIDING SYSTEM VALUE VALUES (1, 'x''(', NULL), (-2.5e+10, B'101', true) ON CONFLICT DO NOTHING;`,
    'INSERT INTO public.t DEFAULT VALUES;',
    'SET idle_in_transaction_session_timeout = 0;',
    "SET default_tablespace = '';",
    "SET client_encoding = 'LATIN1';",
    "CREATE FUNCTION f(language text, languages text[] DEFAULT lower('')) RETURNS TABLE(language text) LANGUAGE plpgsql AS $$x$$;",
    'CREATE FUNCTION f("a(b" int, language text) RETURNS text LANGUAGE "sql" BEGIN ATOMIC SELECT language FROM books; END;',
    'CREATE FUNCTION public."speaks LANGUAGE c"() RETURNS int LANGUAGE sql AS $$x$$;',
    "CREATE FUNCTION f(language text) RETURNS text LANGUAGE sql RETURN language || '';",
    'CREATE PROCEDURE f(INOUT language text) LANGUAGE plperl SET "app.language" TO \'en\' AS $$x$$;',
  ])('passes: %s', async text => {
    expect((await filtered(text + END)).out).toContain(text);
  });
});

const HARMLESS = `\\restrict Abc123
SET standard_conforming_strings = on;
SET client_encoding = 'UTF8';
SELECT pg_catalog.set_config('search_path', '', false);
CREATE TABLE public."t;\`" (a text DEFAULT '; \\! COPY', b text DEFAULT E'it\\'s; \\\\');
CREATE FUNCTION public.f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END;
CREATE FUNCTION public.g() RETURNS int LANGUAGE plpgsql AS $_$ BEGIN RETURN $1; -- \\! '
END $_$;
/* nested /* ; \\! */ ' */
COPY public."t;\`" (a, b) FROM stdin;
\\! no command here\t\\N
\\\\.\tx
\\.x\t;

\\.
SELECT pg_catalog.setval('public.s', 1, true);
\\unrestrict Abc123
`;

describe('what is made anew of a statement', () => {
  it.each([
    ['CREATE SCHEMA public;', 'CREATE SCHEMA IF NOT EXISTS public;'],
    [
      'DROP TABLE public."a; DROP TABLE b";',
      'DROP TABLE IF EXISTS public."a; DROP TABLE b";',
    ],
    ['DROP TABLE IF EXISTS public.t;', 'DROP TABLE IF EXISTS public.t;'],
    ['DROP/* ; */TABLE -- ;\nt;', 'DROP TABLE IF EXISTS t;'],
    [
      'DROP FUNCTION public.f(integer, "a b");',
      'DROP FUNCTION IF EXISTS public.f(integer, "a b");',
    ],
    [
      'DROP TRIGGER "IF" ON public.t;',
      'DROP TRIGGER IF EXISTS "IF" ON public.t;',
    ],
    [
      'ALTER TABLE ONLY public.t DROP CONSTRAINT "t (x)";',
      'ALTER TABLE IF EXISTS ONLY public.t DROP CONSTRAINT IF EXISTS "t (x)";',
    ],
    [
      'ALTER TABLE public.t ALTER COLUMN id DROP DEFAULT;',
      'ALTER TABLE IF EXISTS public.t ALTER COLUMN id DROP DEFAULT;',
    ],
    [
      "SET standard_conforming_strings = off;\nCOMMENT ON TABLE t IS E'a\\\\b';",
      "SET standard_conforming_strings = on;\nCOMMENT ON TABLE t IS E'a\\\\b';",
    ],
  ])('goes on as what was judged: %s', async (text, out) => {
    expect((await filtered(text + END)).out.trim()).toMatch(out);
  });
});

describe('rows', () => {
  it.each([
    ['SET search_path = port, pg_catalog;', 'boats', 'port.boats'],
    ['SET search_path = "My; port", pg_catalog;', 'boats', '"My; port".boats'],
    ["SET search_path TO 'port';", '"T (x)"', '"port"."T (x)"'],
    [
      "SELECT pg_catalog.set_config('search_path', 'port, pg_catalog', false);",
      'boats',
      'port.boats',
    ],
    ['SET search_path = port, pg_catalog;', '"a.b"', 'port."a.b"'],
    ['SET search_path = port, pg_catalog;', 'town.boats', 'town.boats'],
    ['SET search_path TO "$user",public;', 'boats', 'public.boats'],
    ["SET search_path = '';", 'public."two  spaces"', 'public."two  spaces"'],
  ])('after %s: those of %s belong to %s', async (path, name, table) => {
    const text = `${path}\nCREATE TABLE ${name} ("Price (EUR)" int);\nCOPY ${name} ("Price (EUR)") FROM stdin;\n1\n\\.\nINSERT INTO ${name} ("Price (EUR)") VALUES (2), (3);\nINSERT INTO ${name} DEFAULT VALUES;${END}`;
    for (const size of [7, 1 << 16]) {
      const { contents } = await filtered(text, size);
      expect([...contents.rows]).toEqual([[table, 4]]);
    }
  });
});

describe('what an older server does not know', () => {
  it('is left out where it changes nothing', async () => {
    const text = `SET transaction_timeout = 0;\nSET lock_timeout = 0;${END}`;
    const { out } = await filtered(text);
    expect(out.trim()).toBe('SET lock_timeout = 0;');
  });
});

describe('what looks dangerous and is not', () => {
  it.each([1, 2, 3, 7, 64, 1 << 16])(
    'passes as it is, in pieces of %d bytes',
    async size => {
      const { out, contents } = await filtered(HARMLESS + END, size);
      const kept = HARMLESS.replace(/\\(un)?restrict Abc123\n/g, '');
      expect(out.trim()).toBe(kept.trim());
      expect([...contents.rows]).toEqual([['public."t;`"', 4]]);
    },
  );

  it('loses owners and privileges, or keeps them where config says so', async () => {
    const text = `ALTER TABLE public.t OWNER TO someone;\nGRANT ALL ON TABLE public.t TO evil;\nCREATE TABLE public.u (a int);${END}`;
    expect((await filtered(text)).out.trim()).toBe(
      'CREATE TABLE public.u (a int);',
    );
    const keep = { owner: 'keep', privileges: 'keep' };
    expect((await filtered(text, 9, keep)).out).toContain('GRANT ALL');
  });

  it('is damaged where its last words are only in a string', () =>
    expect(
      filtered(
        `COMMENT ON TABLE t IS '-- PostgreSQL database dump complete';\n`,
      ),
    ).rejects.toMatchObject({ code: 'dump-damaged' }));
});
