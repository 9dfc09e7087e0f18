import { ScriptedApi } from '../../__testUtils__/ScriptedApi';
import { readLogEnd } from './readLogEnd';

const PATH = '/api/v1/namespaces/team-blue/pods/run-1/log';
const PLACE = { namespace: 'team-blue', pod: 'run-1', container: 'importer' };

describe('the end of a log', () => {
  let api: ScriptedApi;
  beforeEach(async () => {
    api = await ScriptedApi.start();
  });
  afterEach(() => api.stop());

  /** As a kubelet: the bytes of a limit are counted from the begin of the tail. */
  const writes = (lines: string[]) => {
    api.answerWith(PATH, query => {
      const tail = lines.slice(-Number(query.get('tailLines')));
      const text = tail.map(line => `${line}\n`).join('');
      return text.slice(0, Number(query.get('limitBytes') ?? text.length));
    });
  };
  const read = (mostBytes?: number) =>
    readLogEnd(api.connection(), PLACE, { mostBytes });

  it('is the last 200 lines, in one request', async () => {
    writes(Array.from({ length: 500 }, (_, index) => `line ${index}`));
    const reading = await read();
    const { log } = typeof reading === 'object' ? reading : { log: '' };
    expect(log.split('\n')).toHaveLength(201);
    expect(log).toMatch(/^line 300\n[\s\S]*\nline 499\n$/);
    expect(api.count('/log')).toBe(1);
  });

  it('keeps the last words of long lines', async () => {
    writes([
      ...Array.from({ length: 300 }, () => 'x'.repeat(2_000)),
      'this is why',
    ]);
    expect(await read()).toEqual({
      log: expect.stringMatching(/x\nthis is why\n$/),
    });
  });

  it('keeps the last words after a few lines that are longer than all that is read', async () => {
    writes(['y'.repeat(900), ...['z'.repeat(900), 'this is why']]);
    expect(await read(1_000)).toEqual({
      log: `${'z'.repeat(900)}\nthis is why\n`,
    });
    expect(api.count('limitBytes')).toBe(0);
  });

  it('is at least the begin of a single line that is longer than all that is read', async () => {
    writes(['y'.repeat(5_000)]);
    expect(await read(1_000)).toEqual({ log: 'y'.repeat(1_000) });
  });

  it.each([
    [401, 'refused'],
    [403, 'refused'],
    [400, 'gone'],
    [404, 'gone'],
  ])('is, after a %d, %s', async (status, word) => {
    api.answerAlways(PATH, { status, body: {} });
    expect(await read()).toBe(word);
  });

  it('is not made up where the server fails', async () => {
    api.answerAlways(PATH, { status: 500, body: { message: 'no kubelet' } });
    await expect(read()).rejects.toThrow('no kubelet');
  });
});
