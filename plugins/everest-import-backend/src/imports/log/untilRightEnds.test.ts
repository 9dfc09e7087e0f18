import { AuthenticationError } from '@backstage/errors';
import { untilRightEnds } from './untilRightEnds';

describe('a right to read', () => {
  const wait = (mayRead: () => Promise<boolean>, expiresAt?: Date) => {
    const leaving = new AbortController();
    const ended = untilRightEnds({
      mayRead,
      expiresAt,
      clock: Date.now,
      signal: leaving.signal,
      everyMs: 10,
    });
    return { ended, leave: () => leaving.abort() };
  };

  it('is asked for again and again, until it was taken back', async () => {
    let asked = 0;
    const { ended } = wait(async () => {
      asked += 1;
      return asked < 4;
    });
    expect(await ended).toMatchObject({ reason: 'not-allowed' });
    expect(asked).toBe(4);
  });

  it.each([
    [
      'the token is none any more',
      new AuthenticationError('No'),
      'not-allowed',
    ],
    ['nobody can tell', new Error('connect ECONNREFUSED'), 'away'],
  ])('ends where %s', async (_what, error, reason) => {
    const { ended } = wait(async () => {
      throw error;
    });
    expect(await ended).toMatchObject({ reason });
  });

  it('ends with its token', async () => {
    const { ended } = wait(async () => true, new Date(Date.now() + 60));
    expect(await ended).toMatchObject({ reason: 'token-expired' });
  });

  it('is asked for no more once nobody reads', async () => {
    const { ended, leave } = wait(async () => true);
    leave();
    expect(await ended).toBeUndefined();
  });
});
