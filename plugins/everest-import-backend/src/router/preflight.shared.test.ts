import { setTimeout as sleep } from 'node:timers/promises';
import { Sandbox, startSandbox } from 'everest-sandbox';
import { PreflightLine } from '@everest-import/backstage-plugin-everest-import-common';
import request from 'supertest';
import { ANN, BOB } from '../__testUtils__/callers';
import { readLiveView } from '../__testUtils__/liveView';
import { noteFigure } from '../__testUtils__/noteFigure';
import { sampleRequest } from '../__testUtils__/sampleFacts';
import { sandboxConnection } from '../__testUtils__/sandboxConnection';
import { slowConnection } from '../__testUtils__/slow';
import { startCreateBackend } from '../__testUtils__/startCreateBackend';
import { KubernetesConnection } from '../kubernetes/connection/KubernetesConnection';

jest.setTimeout(120_000);

/** Of a preflight: the name, the CRD, quotas, limit ranges, a dry run; some more where a request names something. */
const MOST_REQUESTS = 8;
const ROUND_TRIP = 200;
/** A tenth of what each for itself made: they do not all arrive while the first one is under way. */
const MOST_OF_ALL = 100;

describe('200 preflights of one request', () => {
  let sandbox: Sandbox;
  let server: Awaited<ReturnType<typeof startCreateBackend>>['server'];
  const asked: string[] = [];

  beforeAll(async () => {
    sandbox = await startSandbox({ paceMs: 30 });
    const slow = slowConnection(sandboxConnection(sandbox), () =>
      sleep(ROUND_TRIP),
    );
    const connection: KubernetesConnection = {
      ...slow,
      request: call => {
        asked.push(`${call.method} ${call.path}`);
        return slow.request(call);
      },
    };
    const view = await readLiveView(connection);
    ({ server } = await startCreateBackend({ view: async () => view }));
  });
  afterAll(() => sandbox?.stop());
  beforeEach(() => {
    asked.length = 0;
  });

  const preflight = (who: string, change: object = {}) =>
    request(server)
      .post('/api/everest-import/preflight')
      .set('Authorization', who)
      .send({ ...sampleRequest(), cluster: 'sandbox', ...change });

  it('are one for the API server, and hold up nobody else', async () => {
    await preflight(ANN);
    asked.length = 0;
    const many = Promise.all(Array.from({ length: 200 }, () => preflight(ANN)));
    const times: number[] = [];
    for (let count = 0; count < 20; count += 1) {
      const begin = performance.now();
      await preflight(BOB, { name: undefined });
      times.push(performance.now() - begin);
    }
    const replies = await many;
    expect(new Set(replies.map(({ status }) => status))).toEqual(
      new Set([200]),
    );
    const bodies = new Set(replies.map(({ text }) => text));
    expect([...bodies].every(text => text.includes('dry-run'))).toBe(true);
    noteFigure({
      what: '200 identical preflights at once: requests to the API server',
      goal: `<= ${MOST_OF_ALL}`,
      measured: `${asked.length}; others meanwhile: ${Math.round(
        times.sort((a, b) => a - b)[18],
      )} ms at p95`,
    });
    expect(asked.length).toBeLessThanOrEqual(MOST_OF_ALL);
  });

  it('tell each that streams every line', async () => {
    const stream = () =>
      preflight(ANN, { name: 'streamed' })
        .set('Accept', 'application/x-ndjson')
        .buffer(true)
        .parse((response, done) => {
          const parts: Buffer[] = [];
          response.on('data', part => parts.push(part));
          response.on('end', () => done(null, Buffer.concat(parts)));
        })
        .then(({ body }) => `${body}`);
    const texts = await Promise.all([stream(), stream(), stream()]);
    const lines: PreflightLine[] = texts[0]
      .trim()
      .split('\n')
      .map(text => JSON.parse(text));
    expect(lines.at(-1)).toMatchObject({ type: 'end' });
    expect(new Set(texts).size).toBe(1);
    expect(asked.length).toBeLessThanOrEqual(MOST_REQUESTS);
  });
});
