import { HAS_ALL } from '../../importers/src/sql/Inventory';
import { settingFor } from '../../importers/src/sql/postgresSettings';
import { END, filtered } from './filteredPostgres';

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
    [
      "SELECT pg_catalog.lo_unlink('16400');",
      "SELECT pg_catalog.lo_unlink(oid) FROM pg_catalog.pg_largeobject_metadata WHERE oid = '16400';",
    ],
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
    expect((await filtered(text + END)).out.trim()).toBe(out);
  });
});

describe('what a target has', () => {
  const target = {
    ...HAS_ALL,
    tablespaces: new Set(['Fast disk']),
    accessMethods: new Set(['heap']),
  };
  it.each([
    'SET default_table_access_method = "heap"',
    'SET default_table_access_method = heap',
    'SET default_tablespace = "Fast disk"',
  ])('is known by its name in quotes, too: %s', skeleton => {
    expect(settingFor({ skeleton, strings: [] }, target)).toBeUndefined();
  });

  it('is not what is called like it in other letters', () => {
    const skeleton = 'SET default_tablespace = "fast disk"';
    expect(settingFor({ skeleton, strings: [] }, target)).toMatchObject({
      sql: "SET default_tablespace = ''",
    });
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

describe('what pg_dump says of the database itself', () => {
  it.each([
    '\\encoding SQL_ASCII\n\\connect -reuse-previous=on "dbname=\'My-shop\'"\n',
    "\\connect shop\nALTER DATABASE shop SET work_mem TO '7MB';\n\\connect shop\n",
    `COMMENT ON DATABASE "My-shop" IS 'x';`,
    'GRANT CONNECT ON DATABASE "My-shop" TO meier;',
    'REVOKE ALL ON DATABASE shop FROM PUBLIC;',
    `ALTER ROLE "the app" IN DATABASE "My-shop" SET search_path TO 'x';`,
    `SECURITY LABEL FOR dummy ON DATABASE shop IS 'x';`,
    `COMMENT ON SUBSCRIPTION s IS 'x';`,
  ])('is left out, also where privileges are kept: %s', async text => {
    const keep = { owner: 'keep', privileges: 'keep' };
    expect((await filtered(text + END, 9, keep)).out.trim()).toBe('');
  });

  it.each([
    "COMMENT ON TABLE public.database IS 'x';",
    'GRANT SELECT ON TABLE public."x ON DATABASE y" TO meier;',
    'INSERT INTO public.pg_authid VALUES (1);',
    'INSERT INTO pg_search_documents VALUES (1);',
    'INSERT INTO pgboss.pg_jobs VALUES (1);',
  ])('is none of what only sounds like it: %s', async text => {
    const keep = { privileges: 'keep' };
    expect((await filtered(text + END, 9, keep)).out.trim()).toBe(text);
  });
});

describe('what others put into a dump of pg_dump', () => {
  it('is of the same table with quotes and without, as Rails writes it', async () => {
    const { contents } = await filtered(
      `CREATE TABLE public.schema_migrations (version text);\nSET search_path TO "$user", public;\nINSERT INTO "schema_migrations" (version) VALUES\n('1'),\n('2');${END}`,
    );
    expect([...contents.rows]).toEqual([['public.schema_migrations', 2]]);
  });

  it('is of another table where only the quotes keep its letters', async () => {
    const { contents } = await filtered(
      `CREATE TABLE public.ships (a int);\nINSERT INTO public."Ships" VALUES (1);${END}`,
    );
    expect([...contents.rows]).toEqual([
      ['public.ships', 0],
      ['public."Ships"', 1],
    ]);
  });
});

it.each([
  'CREATE PROCEDURAL LANGUAGE plpgsql;',
  'CREATE LANGUAGE plpgsql;',
  'CREATE OR REPLACE PROCEDURAL LANGUAGE plpgsql;',
])('leaves out the language that each database has: %s', async text => {
  const { out, contents } = await filtered(text + END);
  expect(out.trim()).not.toMatch(/LANGUAGE/);
  expect([...contents.notes]).toContainEqual(
    expect.stringContaining('the language plpgsql'),
  );
});
