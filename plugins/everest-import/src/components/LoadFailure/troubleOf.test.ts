import { ResponseError } from '@backstage/errors';
import { troubleOf } from './troubleOf';

const words = (message: string) =>
  JSON.stringify({ error: { name: 'Error', message }, response: {} });

async function answered(status: number, body: string, isJson = true) {
  return ResponseError.fromResponse(
    new Response(body, {
      status,
      headers: { 'content-type': isJson ? 'application/json' : 'text/html' },
    }),
  );
}

describe('troubleOf', () => {
  it.each([
    { message: 'Failed to fetch' },
    { message: 'NetworkError when attempting to fetch resource.' },
    { message: 'Load failed' },
  ])('takes "$message" for a backend that is away', ({ message }) => {
    expect(troubleOf(new TypeError(message))).toBe('away');
  });

  it('takes a page of what stands before the backend for one that is away', async () => {
    const error = await answered(502, '<html>Bad Gateway</html>', false);
    expect(troubleOf(error)).toBe('away');
  });

  it('takes a refused session for an end of the session', async () => {
    const error = await answered(401, words('Missing credentials'));
    expect(troubleOf(error)).toBe('session');
  });

  it.each([
    { status: 503, message: 'The database is away' },
    { status: 403, message: 'No' },
  ])('leaves what the backend says itself: $status', async row => {
    expect(troubleOf(await answered(row.status, words(row.message)))).toBe(
      undefined,
    );
  });

  it('leaves a fault of ours', () => {
    expect(troubleOf(new TypeError('x is undefined'))).toBeUndefined();
  });
});
