import { Lexer } from '../../sql/Lexer';
import { PostgresDialect } from '../../sql/PostgresDialect';
import { DumpOrder } from './DumpOrder';

/** How the statements of a dump go, in one word each. */
function waysOf(sql: string): string[] {
  const lexer = new Lexer(new PostgresDialect());
  lexer.add(sql);
  const order = new DumpOrder();
  const ways: string[] = [];
  for (let each = lexer.next(); each; each = lexer.next()) {
    const { way } = order.next(each);
    if (way.is === 'build')
      ways.push(
        `${way.build.phase}: ${way.build.locks
          .map(({ table, alone }) => `${table}${alone ? '!' : ''}`)
          .join(' ')}`,
      );
    else ways.push(way.is);
  }
  return ways;
}
/** That of the last one. */
const wayOf = (sql: string) => waysOf(sql).at(-1);

const TABLE = 'CREATE TABLE public.boats (id int NOT NULL, name text);';

describe('an index or a constraint', () => {
  it.each([
    [
      'CREATE INDEX i ON public.boats USING btree (name);',
      'keys: public.boats',
    ],
    [
      'CREATE UNIQUE INDEX "I" ON ONLY boats USING btree (name) WHERE (id > 1);',
      'keys: public.boats',
    ],
    [
      'ALTER TABLE ONLY public.boats ADD CONSTRAINT k PRIMARY KEY (id, name);',
      'keys: public.boats!',
    ],
    [
      'ALTER TABLE ONLY yard.boats ADD CONSTRAINT k UNIQUE (id);',
      'keys: yard.boats!',
    ],
    [
      'ALTER TABLE ONLY boats ADD CONSTRAINT k EXCLUDE USING gist (a WITH =, b WITH &&);',
      'keys: public.boats!',
    ],
    [
      'ALTER TABLE public.boats ADD CONSTRAINT c CHECK ((id > 0)) NOT VALID;',
      'keys: public.boats!',
    ],
    [
      'ALTER TABLE ONLY public.a ADD CONSTRAINT f FOREIGN KEY (b, c) REFERENCES public.b(b, c) ON DELETE CASCADE;',
      'foreign keys: public.a! public.b!',
    ],
    [
      'ALTER TABLE ONLY public.a ADD CONSTRAINT f FOREIGN KEY (b) REFERENCES public.a(id);',
      'foreign keys: public.a!',
    ],
  ])('is built beside others: %s', (sql, way) => {
    expect(wayOf(TABLE + sql)).toBe(way);
  });

  it.each([
    'CREATE INDEX CONCURRENTLY i ON public.boats (id);',
    'CREATE INDEX ON public.boats (id);',
    'ALTER TABLE ONLY public.boats ADD CONSTRAINT k PRIMARY KEY USING INDEX i;',
    'ALTER TABLE public.boats ADD PRIMARY KEY (id), ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES b;',
    'ALTER TABLE public.boats ADD CONSTRAINT k UNIQUE (id), ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES b;',
    'ALTER TABLE public.boats ADD CONSTRAINT c NOT NULL id NOT VALID;',
    'ALTER INDEX public.i ATTACH PARTITION public.j;',
    'ALTER TABLE public.boats ENABLE ROW LEVEL SECURITY;',
    'REFRESH MATERIALIZED VIEW public.sums;',
    'BEGIN; CREATE INDEX i ON public.boats (id);',
    "CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT b FROM u'; CREATE INDEX i ON public.boats (f(id));",
  ])('waits for all before it: %s', sql => {
    expect(wayOf(TABLE + sql)).toBe('in order');
  });

  const PARTS = `CREATE TABLE fleet (id int) PARTITION BY LIST (id);
CREATE TABLE row (id int) PARTITION BY LIST (id); CREATE TABLE boats (id int);
ALTER TABLE ONLY fleet ATTACH PARTITION row FOR VALUES IN (1); ALTER TABLE ONLY row ATTACH PARTITION boats DEFAULT;`;

  it.each([
    [
      'CREATE INDEX i ON boats (id);',
      'keys: public.boats public.row public.fleet',
    ],
    ['CREATE INDEX i ON ONLY row (id);', 'keys: public.row public.fleet'],
    [
      'ALTER TABLE ONLY fleet ADD CONSTRAINT k PRIMARY KEY (id);',
      'keys: public.fleet!',
    ],
    [
      'ALTER TABLE ONLY boats ADD CONSTRAINT k PRIMARY KEY (id);',
      'keys: public.boats! public.row public.fleet',
    ],
    ['CREATE INDEX i ON fleet (id);', 'in order'],
    [
      'ALTER TABLE fleet ADD CONSTRAINT c CHECK ((id > 0)) NOT VALID;',
      'in order',
    ],
    [
      'ALTER TABLE ONLY boats ADD CONSTRAINT f FOREIGN KEY (id) REFERENCES u(id);',
      'in order',
    ],
  ])('of parts of a table holds the whole too: %s', (sql, way) => {
    expect(wayOf(PARTS + sql)).toBe(way);
  });
});

it.each([
  "SET client_encoding = 'UTF8';",
  "SELECT pg_catalog.set_config('search_path', '', false);",
  'SET SESSION AUTHORIZATION DEFAULT;',
  'RESET ROLE;',
])('what a session has is for each: %s', sql => {
  expect(wayOf(sql)).toBe('for each');
});

it.each([
  'SET CONSTRAINTS ALL DEFERRED;',
  "SELECT pg_catalog.setval('s', 1, true);",
])('what is no setting is for one: %s', sql => {
  expect(wayOf(sql)).toBe('in order');
});
