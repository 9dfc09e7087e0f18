import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import fetch from 'node-fetch';
import { listen } from '../listen';
import { PodLogs } from './PodLogs';

describe('a container’s log', () => {
  let logs: PodLogs;
  let served: Awaited<ReturnType<typeof listen>>;
  beforeEach(async () => {
    logs = new PodLogs();
    const server = createServer((request, response) => {
      const { searchParams } = new URL(request.url ?? '', 'http://kubelet');
      void logs.send('pod', searchParams, response);
    });
    served = await listen(server);
  });
  afterEach(() => served.stop());

  const ask = (query: string) =>
    fetch(`http://127.0.0.1:${served.port}/?container=importer&${query}`);
  const read = async (query: string) => (await ask(query)).text();

  it('is none before the container begins, and empty then', async () => {
    const early = await ask('');
    expect(early.status).toBe(400);
    expect(await early.text()).toMatch(/is waiting to start/);
    logs.begin('pod');
    expect(await read('')).toBe('');
  });

  it('is told by lines, by bytes from the first of these, and by time', async () => {
    logs.write('pod', ['one', 'two', 'three']);
    expect(await read('tailLines=2')).toBe('two\nthree\n');
    // As the real one: what is lost is the end.
    expect(await read('tailLines=2&limitBytes=5')).toBe('two\nt');
    const [line] = (await read('timestamps=true')).split('\n');
    expect(line).toMatch(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}Z one$/);
    const later = new Date(Date.now() + 60_000).toISOString();
    expect(await read(`sinceTime=${later}`)).toBe('');
  });

  it('is followed until the container ends', async () => {
    logs.write('pod', ['one']);
    const answer = await ask('follow=true');
    const all = text(answer.body);
    logs.write('pod', ['two']);
    logs.end('pod');
    expect(await all).toBe('one\ntwo\n');
  });
});
