import { checkAgainGrant } from '../kubernetes/rights/missingRights';
import { notDone } from './notDone';

const item = { cluster: 'c1', namespace: 'team-blue', name: 'shop' };

describe('Everest that could not be told to look again', () => {
  it.each([
    [403, 'RefusedError', ['check-again-forbidden']],
    [401, 'RefusedError', ['check-again-forbidden']],
    [409, 'ConflictError', ['changed-meanwhile']],
    [422, 'RefusedError', ['check-again-refused']],
    [503, 'ServiceUnavailableError', []],
    [429, 'ServiceUnavailableError', []],
    // As of a server that does not serve the kind yet
    [404, 'ServiceUnavailableError', []],
  ])('by a %i is a %s', (status, name, codes) => {
    const error: Error & { causes?: { code: string }[] } = notDone(item, {
      status,
      body: '404 page not found',
    });
    const { causes = [] } = error;
    expect(error.name).toBe(name);
    expect(causes.map(({ code }) => code)).toEqual(codes);
    expect(error.message).toMatch(/'(shop|c1|team-blue)'/);
  });

  it('by a 404 that names the job is a change', () => {
    const body = {
      details: {
        name: 'data-import-shop',
        group: 'everest.percona.com',
        kind: 'dataimportjobs',
      },
    };
    expect(notDone(item, { status: 404, body })).toMatchObject({
      name: 'ConflictError',
      causes: [{ code: 'changed-meanwhile' }],
    });
  });

  it('says when Everest looks anyway, and the right that is missing; its line to whom that is told', () => {
    const line = checkAgainGrant('team-blue');
    expect(line).toContain(
      'kubectl create role everest-import-check-again -n team-blue --verb=patch --resource=dataimportjobs.everest.percona.com',
    );
    const error = notDone(item, { status: 403, body: {} }, line);
    expect(error.message).toContain('at the latest 17 minutes');
    expect(error.message).toContain("'patch' on 'dataimportjobs");
    expect(error).toMatchObject({ causes: [{ remedy: line }] });
    expect(notDone(item, { status: 403, body: {} })).toMatchObject({
      causes: [{ remedy: 'Ask those who run the portal for the right.' }],
    });
  });
});
