import { mockServices } from '@backstage/backend-test-utils';
import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import express from 'express';
import request from 'supertest';
import { readJson } from './readJson';

const KEY = 'CANARYACCESSKEY00001';

function post(body: string, headers: Record<string, string> = {}) {
  const app = express();
  app.use(readJson());
  app.post('/', (asked, answer) => {
    answer.json(asked.body);
  });
  app.use(
    MiddlewareFactory.create({
      logger: mockServices.logger.mock(),
      config: mockServices.rootConfig(),
    }).error(),
  );
  return request(app)
    .post('/')
    .set({ 'content-type': 'application/json', ...headers })
    .send(body);
}

describe('readJson', () => {
  it('reads JSON', async () => {
    expect((await post('{"a":1}')).body).toEqual({ a: 1 });
  });

  it.each([
    ['that is cut off', 400, `{"s3Credentials":{"accessKeyId":"${KEY}"`, {}],
    ['that begins with a key', 400, KEY, {}],
    ['that is a text', 400, `"${KEY}"`, {}],
    ['that is no gzip', 400, KEY, { 'content-encoding': 'gzip' }],
    [
      'in another encoding',
      415,
      `["${KEY}"]`,
      { 'content-type': 'application/json; charset=latin1' },
    ],
    ['that is too large', 413, `["${KEY.repeat(20_000)}"]`, {}],
  ])('refuses a body %s with %s and not a word of it', async (...given) => {
    const [, status, body, headers] = given;
    const answer = await post(body, headers);
    expect(answer.status).toBe(status);
    expect(answer.body.error).toMatchObject({
      name: 'InputError',
      causes: [{ field: 'request', code: 'malformed' }],
    });
    expect(answer.text).not.toContain(KEY);
  });
});
