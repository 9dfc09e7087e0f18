import { checkAgainGrant } from '../kubernetes/rights/missingRights';
import { notDone } from './notDone';

const item = { cluster: 'c1', namespace: 'team-blue', name: 'shop' };

describe('Everest that could not be told to look again', () => {
  it.each([
    [403, 'RefusedError', ['check-again-forbidden']],
    [401, 'RefusedError', ['check-again-forbidden']],
    [409, 'ConflictError', ['changed-meanwhile']],
    [404, 'ConflictError', ['changed-meanwhile']],
    [422, 'RefusedError', ['check-again-refused']],
    [503, 'ServiceUnavailableError', []],
    [429, 'ServiceUnavailableError', []],
  ])('by a %i is a %s', (status, name, codes) => {
    const error: Error & { causes?: { code: string }[] } = notDone(
      item,
      status,
    );
    const { causes = [] } = error;
    expect(error.name).toBe(name);
    expect(causes.map(({ code }) => code)).toEqual(codes);
    expect(error.message).toMatch(/'(shop|c1|team-blue)'/);
  });

  it('says when Everest looks anyway, and the right that is missing; its line to whom that is told', () => {
    const line = checkAgainGrant('team-blue');
    expect(line).toContain(
      'kubectl create role everest-import-check-again -n team-blue --verb=patch --resource=dataimportjobs.everest.percona.com',
    );
    const error = notDone(item, 403, line);
    expect(error.message).toContain('at the latest 17 minutes');
    expect(error.message).toContain("'patch' on 'dataimportjobs");
    expect(error).toMatchObject({ causes: [{ remedy: line }] });
    expect(notDone(item, 403)).toMatchObject({
      causes: [{ remedy: 'Ask those who run the portal for the right.' }],
    });
  });
});
