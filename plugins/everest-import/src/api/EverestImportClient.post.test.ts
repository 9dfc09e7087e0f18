import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import type { PreflightLine } from '@everest-import/backstage-plugin-everest-import-common';
import { http, HttpResponse } from 'msw';
import {
  BASE_URL,
  createClient,
  server,
} from '../__testUtils__/everestImportServer';
import { answerPost, streamLines } from '../__testUtils__/posts';

const source = { backupSource: 'nightly' };
const s3Credentials = { accessKeyId: 'AKIDCANARY', secretAccessKey: 'canary' };

const check: PreflightLine = {
  type: 'check',
  check: { id: 'name', kind: 'hard', outcome: 'pass', title: 'Dünn' },
};
const end: PreflightLine = { type: 'end', failures: 0, warnings: 0 };

describe('EverestImportClient', () => {
  registerMswTestHooks(server);
  const client = createClient();

  it.each([
    [
      '/backups/list',
      () => client.listBackups({ source, s3Credentials, prefix: 'a b/' }),
      { source, s3Credentials, prefix: 'a b/' },
    ],
    [
      '/backups/find',
      () => client.findBackups({ source, s3Credentials, engine: 'mysql' }),
      { source, s3Credentials, engine: 'mysql' },
    ],
    [
      '/backups/look',
      () => client.lookAtBackups({ source, s3Credentials, paths: ['a b'] }),
      { source, s3Credentials, paths: ['a b'] },
    ],
  ])('sends %s with the keys in the body alone', async (path, call, body) => {
    const asked = answerPost(path, { said: path });
    await expect(call()).resolves.toEqual({ said: path });
    expect(asked).toHaveLength(1);
    expect(asked[0].body).toEqual(body);
    expect(asked[0].url.search).toBe('');
  });

  it('throws the fields to blame', async () => {
    const causes = [
      { field: 's3Credentials', code: 'x', message: 'The key is wrong.' },
    ];
    const error = { name: 'InputError', message: 'The key is wrong.', causes };
    answerPost('/backups/find', { error, response: { statusCode: 400 } }, 400);
    await expect(client.findBackups({ source })).rejects.toMatchObject({
      statusCode: 400,
      body: { error: { causes } },
    });
  });

  describe('preflight', () => {
    const seen: PreflightLine[] = [];
    const onLine = (line: PreflightLine) => seen.push(line);
    beforeEach(() => {
      seen.length = 0;
    });

    it('tells each line as it comes', async () => {
      const stream = streamLines('/preflight');
      const done = client.preflight({ name: 'shop' }, { onLine });
      const asked = await stream.asked;
      expect(asked.headers.get('accept')).toBe('application/x-ndjson');
      stream.send(check);
      await until(() => seen.length === 1);
      stream.send(end);
      stream.close();
      await done;
      expect(seen).toEqual([check, end]);
    });

    it('puts lines together that the network cut, inside a letter too', async () => {
      const bytes = new TextEncoder().encode(
        `${JSON.stringify(check)}\n\n${JSON.stringify(end)}`,
      );
      const cut = bytes.indexOf(0xc3) + 1;
      server.use(
        http.post(
          `${BASE_URL}/preflight`,
          () =>
            new HttpResponse(
              new ReadableStream({
                start(controller) {
                  controller.enqueue(bytes.slice(0, cut));
                  controller.enqueue(bytes.slice(cut));
                  controller.close();
                },
              }),
            ),
        ),
      );
      await client.preflight({}, { onLine });
      expect(seen).toEqual([check, end]);
    });

    it('rejects when the stream ends before its last line', async () => {
      const stream = streamLines('/preflight');
      const done = client.preflight({}, { onLine });
      await stream.asked;
      stream.send(check);
      stream.close();
      await expect(done).rejects.toThrow(/ended before/);
      expect(seen).toEqual([check]);
    });

    it('ends when aborted in the middle', async () => {
      const stream = streamLines('/preflight');
      const controller = new AbortController();
      const { signal } = controller;
      const done = client.preflight({}, { onLine, signal });
      await stream.asked;
      stream.send(check);
      await until(() => seen.length === 1);
      controller.abort();
      await expect(done).rejects.toThrow(/abort/i);
    });
  });
});

async function until(condition: () => boolean) {
  while (!condition()) {
    await new Promise(resolve => setTimeout(resolve, 5));
  }
}
