import { parseRequest } from '../../importers/src/readRequest';
import { HAS_ALL } from '../../importers/src/sql/Inventory';
import { TargetNeeds } from '../../importers/src/sql/TargetNeeds';
import { payload } from './payload';

/** What is done about a statement where the target has alice and lacks bob. */
function done(skeleton: string, missingRoles: string) {
  const { config } = parseRequest(payload({ missingRoles }));
  const needs = new TargetNeeds(config, {
    ...HAS_ALL,
    roles: new Set(['alice']),
  });
  const verdict = needs.of({ skeleton, strings: [] });
  return { verdict, needs };
}

describe('a statement about roles of which one is missing', () => {
  it.each([
    'CREATE POLICY own ON public.t AS RESTRICTIVE TO alice, bob USING ((tenant = 1))',
    'GRANT SELECT ON TABLE public.t TO alice, bob',
  ])('is not left out for those that are there: %s', statement => {
    const { verdict, needs } = done(statement, 'skip');
    expect(verdict).toBeUndefined();
    expect(() => needs.demand()).toThrow(/lacks roles .*: bob;/);
  });

  it('is left out where it is about the missing one alone', () => {
    const { verdict } = done('GRANT SELECT ON TABLE public.t TO bob', 'skip');
    expect(verdict).toEqual({ drop: expect.stringContaining('bob') });
  });

  it('is as it is once the missing one is made', () => {
    const { verdict } = done(
      'GRANT SELECT ON TABLE public.t TO alice, bob',
      'create',
    );
    expect(verdict).toMatchObject({
      before: 'CREATE ROLE "bob" NOLOGIN; ',
    });
  });
});
